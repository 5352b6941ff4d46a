// The example of the bank's document (card to IBAN in Turkey), as a person would type it.

import type { FieldName } from "../text/names";
import type { Form } from "./form";

const EXAMPLE: Readonly<Partial<Record<FieldName, string>>> = {
  source: "3 579,12",
  last_name: "Пахмутова",
  first_name: "Ольга",
  middle_name: "Семёновна",
  date_of_birth: "1998-03-15",
  citizenship: "RU",
  phone: "+79376151530",
  passport: "8008 579120",
  issue_date: "2020-03-01",
  division_code: "213-432",
  issued_by: "ОВД ПО Кировскому району",
  country: "RU",
  postal_code: "192300",
  state: "Новосибирская",
  city: "Уренгой",
  street: "Конаковская",
  building: "1",
  flat: "31",
  recipient_first_name: "Yusuf",
  recipient_last_name: "Bayındır",
  recipient_citizenship: "TR",
  iban: "TR 33 0006 1005 1978 6457 8413 26",
};

export function fillExample(form: Form): void {
  for (const [name, value] of Object.entries(EXAMPLE)) form.field(name as FieldName).fill(value);
}
