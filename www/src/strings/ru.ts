// Every text that the page shows in Russian.

import type { Strings } from "../strings";

const DATE = { hint: "Год, месяц, день: ГГГГ-ММ-ДД", placeholder: "ГГГГ-ММ-ДД" };

/** The form of a noun after a number: 1, 2 to 4, 5 and more. */
function plural(count: number, one: string, few: string, many: string): string {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one, few };
  return forms[new Intl.PluralRules("ru").select(count)] ?? many;
}

export const ru: Strings = {
  documentTitle: "Перевод за рубеж — демонстрация",
  language: "Русский",
  decimalPoint: ",",
  brand: "Перевод за рубеж",
  demo: "Демонстрация",
  noMoney: "Деньги не списываются",
  title: "Отправьте деньги в Турцию",
  intro: "С карты российского банка на счёт в Турции. Стоимость вы увидите до отправки.",
  example: "Заполнить примером из документации",
  footer: "Каждое поле проверяется прямо в браузере — WebAssembly, пакет bank131-checkout.",
  unsupported: "Страница не запустилась: в браузере отключён WebAssembly или страница загрузилась не целиком.",

  sections: {
    amount: { title: "Сумма", note: "Введите любую из сумм: вторая рассчитается по курсу." },
    sender: { title: "Отправитель", note: "Как в паспорте отправителя." },
    passport: { title: "Паспорт", note: "Внутренний паспорт гражданина Российской Федерации." },
    address: { title: "Адрес", note: "Адрес регистрации отправителя." },
    recipient: { title: "Получатель", note: "Латинскими буквами, как в банке получателя." },
    card: { title: "Карта", note: "Карта, с которой оплачивается перевод." },
  },

  fields: {
    source: { label: "Вы отправляете", placeholder: "0,00" },
    destination: { label: "Получат", placeholder: "0,00" },
    last_name: { label: "Фамилия" },
    first_name: { label: "Имя" },
    middle_name: { label: "Отчество" },
    date_of_birth: { label: "Дата рождения", ...DATE },
    citizenship: { label: "Гражданство" },
    phone: { label: "Телефон", hint: "С кодом страны: +7 …", placeholder: "+7" },
    inn: { label: "ИНН", hint: "12 цифр" },
    passport: { label: "Серия и номер", hint: "4 цифры и 6 цифр" },
    issue_date: { label: "Дата выдачи", ...DATE },
    division_code: { label: "Код подразделения", hint: "6 цифр, например 213-432" },
    issued_by: { label: "Кем выдан" },
    country: { label: "Страна" },
    postal_code: { label: "Индекс" },
    state: { label: "Регион" },
    city: { label: "Город или населённый пункт" },
    street: { label: "Улица" },
    building: { label: "Дом" },
    flat: { label: "Квартира" },
    recipient_first_name: { label: "Имя" },
    recipient_last_name: { label: "Фамилия" },
    recipient_citizenship: { label: "Гражданство" },
    iban: { label: "IBAN", hint: "26 знаков, начинается с TR" },
  },

  optional: "необязательно",
  chooseCountry: "Выберите страну",
  oftenChosen: "Часто выбирают",
  allCountries: "Все страны",
  suggestion: (value: string) => `Подставить ${value}`,
  states: {
    neutral: "",
    incomplete: "Введено не до конца",
    ok: "Заполнено верно",
    warning: "Проверьте, пожалуйста",
    invalid: "Нужно исправить",
  },
  calculated: "Рассчитано по другой сумме",

  card: {
    title: "Здесь откроется окно банка для карты",
    text: "Номер карты вводится в окне самого банка и на эту страницу не попадает. В демонстрации карту заменяет образец токена из документа банка.",
    token: (end: string) => `Демонстрационный токен, оканчивается на ${end}`,
  },

  quote: {
    title: "Ваш перевод",
    empty: "Введите сумму, чтобы увидеть курс, комиссии и итог.",
    loading: "Узнаём стоимость на сегодня…",
    theyGet: "Получат примерно",
    youSend: "Вы отправляете",
    rate: "Курс",
    rateLine: (rate: string, currency: string, quantity: string, foreign: string) =>
      `${rate} ${currency} за ${quantity} ${foreign}`,
    transferFee: "Комиссия за перевод",
    smsFee: "СМС получателю",
    total: "Всего к оплате",
    note: "Банк зафиксирует курс, когда перевод начнётся, и вы подтвердите итоговую сумму.",
    rounded: (amount: string) => `Банк округляет: на ${amount} больше, чем вы ввели.`,
    mismatch: (payment: string, sum: string) =>
      `Банк называет к оплате ${payment}, а строки выше дают ${sum}. Уточните до оплаты.`,
    notAdded: "Строки выше нельзя сложить. Уточните до оплаты.",
    ready: (theyGet: string, total: string) => `Получат примерно ${theyGet}. Всего к оплате ${total}.`,
    unreachable: "Не удалось узнать стоимость: сервер не отвечает.",
    declined: "Банк не назвал стоимость для этой суммы.",
    retry: "Попробовать ещё раз",
  },

  send: "Отправить перевод",
  sending: "Отправляем…",
  sum: "Всего к оплате",

  summary: {
    title: (count: number) => `Нужно исправить ${count} ${plural(count, "поле", "поля", "полей")}`,
    refused: "Банк просит исправить",
    foreignDocument: "Гражданам других стран нужен ещё один документ, которого в этой демонстрации нет.",
  },

  outcome: {
    declinedTitle: "Банк отклонил перевод",
    declined: "Ничего не списано, всё введённое сохранено. Измените то, что называет банк, или попробуйте позже.",
    bankSays: (code: string, description: string) => `Ответ банка: ${code}${description ? ` — ${description}` : ""}`,
    unreachableTitle: "Нет связи с сервером",
    unreachable: "Всё введённое сохранено. Скорее всего, перевод не начался. Когда связь появится, нажмите «Отправить перевод» ещё раз: это та же попытка, второго перевода не будет.",
    unknownTitle: "Пока неизвестно, начался ли перевод",
    unknown: "Ответ не пришёл, всё введённое сохранено. Пожалуйста, не отправляйте перевод заново: сначала проверьте эту попытку. Проверка не создаст второй перевод.",
    check: "Проверить эту попытку",
    duplicateTitle: "Этот перевод уже есть в банке",
    duplicate: "Прошлое нажатие дошло, и банк работает над переводом. Пожалуйста, не отправляйте его снова; проверьте через минуту.",
    changedTitle: "Прошлая попытка ещё не завершена",
    changed: "Вы изменили данные после попытки, исход которой неизвестен. Если отправить сейчас, может получиться два перевода.",
    checkFirst: "Проверить прошлую попытку",
    sendAnyway: "Отправить изменённый перевод",
    acceptedTitle: "Перевод начат",
    accepted: "Банк готовит перевод. Затем вас попросят подтвердить итоговую сумму.",
    session: "Номер перевода",
    theyGet: "Получат примерно",
    total: "Всего к оплате",
    status: "Состояние",
    statuses: { created: "Создан", in_progress: "В работе", accepted: "Завершён", cancelled: "Отменён", error: "Выясняется" },
    warnings: "Обратите внимание",
    another: "Начать другой перевод",
  },

  developer: {
    title: "Разработчикам: запрос",
    note: "Собран функцией buildInitPayment из заполненной формы. Сервер партнёра подписывает его и передаёт банку.",
    body: "Тело",
    answer: "Ответ",
    waiting: "Ответа ещё нет",
    none: "Ответ не пришёл",
  },
};
