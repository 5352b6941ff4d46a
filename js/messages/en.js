// English sentences for people, by issue code: what is wrong, and what to do about it.
// `{name}` is a param of the issue; positions count from 1.

export default {
  // Any field
  "unknown": "Something is not right here. Please check this field.",
  "required": "Please fill in this field.",
  "wrong_type": "This should be {expected}, but it is {actual}.",
  "unknown_field": "The bank does not know a field of this name. Check how it is spelt.",
  "unexpected_field": "This field does not go with the type that was chosen. Leave it out, or choose another type.",
  "input.too_long": "This is too long. Use at most {maximum} characters.",
  "choice.unknown": "Choose one of these: {allowed}.",
  "list.length": "There are {actual} here: too few or too many.",

  // Country and currency
  "country.length": "A country code has {expected} letters, such as TUR. This one has {actual}.",
  "country.character": "A country code is made of Latin letters only. Check character {position}.",
  "country.unknown": "There is no country with this code. Use three letters, such as RUS or TUR.",
  "country.alpha2": "This is the two-letter code. Use the three-letter one: {expected}.",
  "country.withdrawn": "This country code is no longer in use. Use the code that replaced it.",
  "country.user_assigned": "This is not an official country code. Choose the country that the document names.",
  "currency.length": "A currency code has {expected} letters, such as RUB. This one has {actual}.",
  "currency.character": "A currency code is made of Latin letters only. Check character {position}.",
  "currency.unknown": "There is no currency with this code. Use three letters, such as RUB or TRY.",
  "currency.no_minor_unit": "Nobody pays in this currency. Choose another one, such as RUB or TRY.",
  "currency.pair": "One side of the transfer must be in roubles, and the other in another currency.",

  // INN
  "inn.length": "A personal INN has {expected} digits. This one has {actual}.",
  "inn.character": "An INN is made of digits only. Check character {position}.",
  "inn.company": "This is the INN of a company. Use your personal one: it has 12 digits.",
  "inn.all_zeros": "An INN cannot be all zeros. Copy it from your tax certificate.",
  "inn.checksum_11": "A digit of this INN is mistyped. Compare it with your tax certificate.",
  "inn.checksum_12": "A digit of this INN is mistyped; often it is the last one. Compare it with your tax certificate.",

  // IBAN
  "iban.length": "This IBAN is too short: it needs {expected} characters and has {actual}.",
  "iban.too_long": "This IBAN is too long: it needs {expected} characters and has {actual}. Take out the extra ones.",
  "iban.unknown_country": "An IBAN begins with the two letters of its country, such as TR. Check the first two.",
  "iban.country_without_iban": "Banks of this country do not use IBANs. Ask the recipient for another account.",
  "iban.country_mismatch": "This account is in another country. The transfer needs an IBAN that begins with {expected}.",
  "iban.character": "Character {position} cannot be right. Compare it with the IBAN that the recipient gave you.",
  "iban.check_digits": "The two digits after the country letters cannot be right. Please check them.",
  "iban.checksum": "A character of this IBAN is mistyped, or two are swapped. Compare it with the one the recipient gave you.",

  // Dates and age
  "date.length": "Write the whole date as YYYY-MM-DD, such as 1998-03-15.",
  "date.character": "Write the date in digits, as YYYY-MM-DD. Check character {position}.",
  "date.not_real": "There is no such date. Check the month and the day.",
  "date.in_future": "This date is still to come. Check the year.",
  "date.implausible": "This date is too long ago or too far ahead. Check the year.",
  "date.in_past": "This date has passed. The document must still be valid.",
  "birth_date.implausible": "Nobody alive was born so long ago. Check the year.",
  "age.under_18": "This person must be {minimum} or older; by this date they are {age}. Check the year.",
  "age.under_minimum": "The age must be {minimum} or more. By this date of birth it is {age}.",

  // Documents
  "passport.length": "The series and number have {expected} digits together. This has {actual}.",
  "passport.character": "The series and number are digits only. Check character {position}.",
  "passport.travel": "This looks like a passport for travel abroad. Use the internal one: 4 digits of series and 6 of number.",
  "document.issued_before_14": "A Russian passport is issued at 14 or later. Check this date and the date of birth.",
  "document.number_length": "A document number has {minimum} to {maximum} letters and digits. This one has {actual}.",
  "document.number_character": "A document number is made of letters and digits only. Check character {position}.",
  "division_code.length": "A division code has {expected} digits, such as 213-432. This one has {actual}.",
  "division_code.character": "A division code is made of digits, such as 213-432. Check character {position}.",

  // Phone, names, text
  "phone.prefix": "Begin the number with + and the country code, such as +7.",
  "phone.character": "A phone number is made of digits. Check character {position}.",
  "phone.length": "A number of this country has {minimum} to {maximum} digits. This one has {actual}.",
  "phone.unknown_code": "No number of this country begins like this. Check the digits after the country code.",
  "phone.country_mismatch": "This number belongs to another country. Give a number of {expected}.",
  "phone.parts_mismatch": "The parts of the number do not add up to the whole. Check the operator code and the short number.",
  "name.character": "A name takes letters, spaces, hyphens, apostrophes and dots. Check character {position}.",
  "name.no_letter": "A name has letters. Please type it as in the document.",
  "name.mixed_scripts": "Character {position} belongs to another alphabet. Retype the name in one alphabet.",
  "name.not_latin": "Write this name in Latin letters, as in the recipient's passport. Check character {position}.",
  "name.not_cyrillic": "Write this name in Cyrillic letters, as in the passport. Check character {position}.",
  "text.control_character": "There is an invisible character at position {position}. Retype this part.",
  "text.too_long": "This is too long: {actual} characters, and at most {maximum} fit.",
  "pan.present": "This looks like a card number. For your safety, type it only in the bank's card window.",
  "email.unfinished": "An e-mail address has a name, an @ and a domain. Type the rest, as in name@example.com.",
  "email.character": "Character {position} cannot stand there in an e-mail address. Please check it.",
  "url.format": "A web address looks like https://example.com. Check how it is spelt.",
  "url.unfinished": "The web address is not complete. Type the rest, as in https://example.com.",
  "url.not_https": "Only secure addresses work here. Begin with https://.",
  "postal_code.length": "A Russian postal code has {expected} digits. This one has {actual}.",
  "postal_code.character": "A postal code is made of digits only. Check character {position}.",

  // Money
  "amount.character": "An amount is digits and one comma or dot, such as 3 579,12. Check character {position}.",
  "amount.unfinished": "Digits are missing. Write the amount like 3 579,12.",
  "amount.decimals": "This currency has {maximum} digits after the comma. Take out the rest.",
  "amount.separator": "It is not clear where the whole part ends. Write the amount like 3 579,12.",
  "amount.negative": "An amount cannot be below zero. Take out the minus.",
  "amount.zero": "Type an amount above zero.",
  "amount.too_small": "This amount is too small to be exchanged. Type a larger one.",
  "amount.too_large": "This amount is too large for one transfer. Type a smaller one.",
  "amounts.exactly_one": "Fill in one amount only: the one to send, or the one to receive.",
  "amount.not_integer": "This amount must be a whole number of the smallest units, such as kopecks.",
  "total.currency": "The amount and the fees must all be in {expected} to be added up.",
  "rate.format": "The exchange rate cannot be read. Ask for the price again.",
  "rate.quantity": "The exchange rate does not say for how many units it is. Ask for the price again.",
  "rate.range": "The exchange rate is out of bounds. Ask for the price again.",
  "corridor.unsupported": "The bank does not make this transfer yet: {country}, {payout}, {currency}. Choose another way to receive it.",

  // Refused by the bank
  "bank.not_blank": "The bank needs this field. Please fill it in.",
};
