// The names that the form and its words share: every section and every field has its words in each language.

export type SectionName = "amount" | "sender" | "passport" | "address" | "recipient" | "card";

export type FieldName =
  | "source" | "destination"
  | "last_name" | "first_name" | "middle_name" | "date_of_birth" | "citizenship" | "phone" | "inn"
  | "passport" | "issue_date" | "division_code" | "issued_by"
  | "foreign_number" | "foreign_issue_date" | "foreign_expiry_date"
  | "country" | "postal_code" | "state" | "city" | "street" | "building" | "flat"
  | "recipient_first_name" | "recipient_last_name" | "recipient_citizenship" | "iban";
