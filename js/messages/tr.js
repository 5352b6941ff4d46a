// Turkish sentences for people, by issue code: what is wrong, and what to do about it.
// `{name}` is a param of the issue; positions count from 1. No plural after a number, and no suffix on a param: what
// stands in its place decides the suffix's vowels.

export default {
  // Her alan
  "unknown": "Burada bir sorun var. Lütfen bu alanı kontrol edin.",
  "required": "Lütfen bu alanı doldurun.",
  "wrong_type": "Değerin türü yanlış: beklenen {expected}, girilen {actual}.",
  "unknown_field": "Banka bu adda bir alan tanımıyor. Adın yazılışını kontrol edin.",
  "unexpected_field": "Bu alan seçilen türe uymuyor. Alanı çıkarın veya başka bir tür seçin.",
  "input.too_long": "Bu çok uzun. En fazla {maximum} karakter girin.",
  "choice.unknown": "Şunlardan birini seçin: {allowed}.",
  "list.length": "Buradaki değer sayısı: {actual}. Bu, gerekenden az ya da fazla.",

  // Ülke ve para birimi
  "country.length": "Ülke kodu {expected} harften oluşur, örneğin TUR. Girilen: {actual}.",
  "country.character": "Ülke kodunda yalnızca Latin harfleri bulunur. {position}. karakteri kontrol edin.",
  "country.unknown": "Bu koda sahip bir ülke yok. Üç harf girin, örneğin RUS veya TUR.",
  "country.alpha2": "Bu, iki harfli koddur. Üç harfli olanı girin: {expected}.",
  "country.withdrawn": "Bu ülke kodu artık kullanılmıyor. Yerine geçen kodu girin.",
  "country.user_assigned": "Bu, resmî bir ülke kodu değil. Belgede yazan ülkeyi seçin.",
  "currency.length": "Para birimi kodu {expected} harften oluşur, örneğin RUB. Girilen: {actual}.",
  "currency.character": "Para birimi kodunda yalnızca Latin harfleri bulunur. {position}. karakteri kontrol edin.",
  "currency.unknown": "Bu koda sahip bir para birimi yok. Üç harf girin, örneğin RUB veya TRY.",
  "currency.no_minor_unit": "Bu birimle ödeme yapılmaz. Başka bir para birimi seçin, örneğin RUB veya TRY.",
  "currency.pair": "Tutarlardan biri ruble, diğeri başka bir para biriminde olmalıdır.",

  // INN
  "inn.length": "Kişisel INN (Rusya vergi numarası) {expected} rakamdan oluşur. Girilen: {actual}.",
  "inn.character": "INN yalnızca rakamlardan oluşur. {position}. karakteri kontrol edin.",
  "inn.company": "Bu bir şirketin INN numarası. Lütfen 12 rakamlı kişisel numaranızı girin.",
  "inn.all_zeros": "INN yalnızca sıfırlardan oluşamaz. Lütfen vergi belgenizdeki numarayı girin.",
  "inn.checksum_11": "INN numarasında bir rakam yanlış yazılmış. Lütfen vergi belgenizle karşılaştırın.",
  "inn.checksum_12": "INN numarasında bir rakam, çoğu zaman sonuncusu, yanlış yazılmış. Lütfen vergi belgenizle karşılaştırın.",

  // IBAN
  "iban.length": "Bu IBAN çok kısa: {expected} karakter olmalı, girilen {actual}.",
  "iban.too_long": "Bu IBAN çok uzun: {expected} karakter olmalı, girilen {actual}. Fazla karakterleri silin.",
  "iban.unknown_country": "IBAN, ülkenin iki harfiyle başlar, örneğin TR. İlk iki harfi kontrol edin.",
  "iban.country_without_iban": "Bu ülkenin bankaları IBAN kullanmıyor. Alıcıdan başka bir hesap isteyin.",
  "iban.country_mismatch": "Bu hesap başka bir ülkede. Transfer için {expected} ile başlayan bir IBAN gerekir.",
  "iban.character": "{position}. karakter doğru olamaz. Alıcının verdiği IBAN ile karşılaştırın.",
  "iban.check_digits": "Ülke harflerinden sonraki iki rakam doğru olamaz. Lütfen kontrol edin.",
  "iban.checksum": "Bu IBAN'da bir karakter yanlış yazılmış veya iki karakterin yeri değişmiş. Alıcının verdiği IBAN ile karşılaştırın.",

  // Tarihler ve yaş
  "date.length": "Tarihin tamamını YYYY-AA-GG biçiminde yazın, örneğin 1998-03-15.",
  "date.character": "Tarihi rakamlarla, YYYY-AA-GG biçiminde yazın. {position}. karakteri kontrol edin.",
  "date.not_real": "Böyle bir tarih yok. Ayı ve günü kontrol edin.",
  "date.in_future": "Bu tarih henüz gelmedi. Yılı kontrol edin.",
  "date.implausible": "Bu tarih çok geçmişte veya çok ileride. Yılı kontrol edin.",
  "date.in_past": "Bu tarih geçmiş. Geçerliliği sürmekte olan bir belge gerekir.",
  "birth_date.implausible": "Yaşayan hiç kimse bu kadar eski bir tarihte doğmadı. Yılı kontrol edin.",
  "age.under_18": "Bu kişi en az {minimum} yaşında olmalı; bu tarihe göre yaşı {age}. Yılı kontrol edin.",
  "age.under_minimum": "Yaş en az {minimum} olmalı. Bu doğum tarihine göre yaş: {age}.",

  // Belgeler
  "passport.length": "Seri ve numara toplam {expected} rakamdan oluşur. Girilen: {actual}.",
  "passport.character": "Seri ve numara yalnızca rakamlardan oluşur. {position}. karakteri kontrol edin.",
  "passport.travel": "Bu, yurt dışı pasaportuna benziyor. Rusya iç pasaportunu girin: 4 rakam seri, 6 rakam numara.",
  "document.issued_before_14": "Rusya pasaportu en erken 14 yaşında verilir. Bu tarihi ve doğum tarihini kontrol edin.",
  "document.number_length": "Belge numarası {minimum} ile {maximum} arasında harf ve rakamdan oluşur. Girilen: {actual}.",
  "document.number_character": "Belge numarası yalnızca harf ve rakamlardan oluşur. {position}. karakteri kontrol edin.",
  "division_code.length": "Birim kodu {expected} rakamdan oluşur, örneğin 213-432. Girilen: {actual}.",
  "division_code.character": "Birim kodu rakamlardan oluşur, örneğin 213-432. {position}. karakteri kontrol edin.",

  // Telefon, adlar, metin
  "phone.prefix": "Numaraya + ve ülke koduyla başlayın, örneğin +7.",
  "phone.character": "Telefon numarası rakamlardan oluşur. {position}. karakteri kontrol edin.",
  "phone.length": "Bu ülkenin numaraları en az {minimum}, en fazla {maximum} rakamdan oluşur. Girilen: {actual}.",
  "phone.unknown_code": "Bu ülkede böyle başlayan bir numara yok. Ülke kodundan sonraki rakamları kontrol edin.",
  "phone.country_mismatch": "Bu numara başka bir ülkeye ait. Şu ülkenin bir numarasını girin: {expected}.",
  "phone.parts_mismatch": "Numaranın parçaları bütünüyle uyuşmuyor. Operatör kodunu ve kısa numarayı kontrol edin.",
  "name.character": "Bir adda harf, boşluk, kısa çizgi, kesme işareti ve nokta bulunabilir. {position}. karakteri kontrol edin.",
  "name.no_letter": "Bir adda harf bulunmalıdır. Lütfen belgedeki gibi yazın.",
  "name.mixed_scripts": "{position}. karakter başka bir alfabeden. Adı tek bir alfabenin harfleriyle yeniden yazın.",
  "name.not_latin": "Bu adı alıcının pasaportundaki gibi Latin harfleriyle yazın. {position}. karakteri kontrol edin.",
  "name.not_cyrillic": "Bu adı pasaporttaki gibi Kiril harfleriyle yazın. {position}. karakteri kontrol edin.",
  "text.control_character": "{position}. sırada görünmeyen bir karakter var. Bu kısmı yeniden yazın.",
  "text.too_long": "Bu çok uzun: {actual} karakter girildi, en fazla {maximum} sığar.",
  "pan.present": "Bu, bir kart numarasına benziyor. Güvenliğiniz için onu yalnızca bankanın kart penceresine yazın.",
  "email.unfinished": "E-posta adresinde bir ad, @ işareti ve alan adı bulunur. Eksiği tamamlayın, örneğin name@example.com.",
  "email.character": "{position}. karakter, e-posta adresinin bu yerinde bulunamaz. Lütfen kontrol edin.",
  "url.format": "Web adresi https://example.com gibi görünür. Yazılışını kontrol edin.",
  "url.unfinished": "Web adresi eksik. Tamamlayın, örneğin https://example.com.",
  "url.not_https": "Burada yalnızca güvenli adresler geçerlidir. Adrese https:// ile başlayın.",
  "postal_code.length": "Rusya posta kodu {expected} rakamdan oluşur. Girilen: {actual}.",
  "postal_code.character": "Posta kodu yalnızca rakamlardan oluşur. {position}. karakteri kontrol edin.",

  // Para
  "amount.character": "Tutar, rakamlardan ve tek bir virgül veya noktadan oluşur, örneğin 3 579,12. {position}. karakteri kontrol edin.",
  "amount.unfinished": "Eksik rakam var. Tutarı 3 579,12 gibi yazın.",
  "amount.decimals": "Bu para biriminde virgülden sonra en fazla {maximum} rakam olur. Fazlasını silin.",
  "amount.separator": "Tam kısmın nerede bittiği belli değil. Tutarı 3 579,12 gibi yazın.",
  "amount.negative": "Tutar sıfırdan küçük olamaz. Eksi işaretini silin.",
  "amount.zero": "Sıfırdan büyük bir tutar girin.",
  "amount.too_small": "Bu tutar döviz işlemi için çok küçük. Daha büyük bir tutar girin.",
  "amount.too_large": "Bu tutar tek bir transfer için çok büyük. Daha küçük bir tutar girin.",
  "amounts.exactly_one": "Yalnızca bir tutar girin: ya gönderilecek ya da alınacak olanı.",
  "amount.not_integer": "Tutar, en küçük birimin (örneğin kuruş veya kopek) tam sayısı olmalıdır.",
  "total.currency": "Tutar ve ücretler ancak hepsi aynı para birimindeyse toplanır: {expected}.",
  "rate.format": "Döviz kuru okunamadı. Lütfen fiyatı yeniden isteyin.",
  "rate.quantity": "Döviz kurunun kaç birim için olduğu belirtilmemiş. Lütfen fiyatı yeniden isteyin.",
  "rate.range": "Döviz kuru kabul edilen sınırların dışında. Lütfen fiyatı yeniden isteyin.",
  "corridor.unsupported": "Banka bu transferi henüz yapmıyor: {country}, {payout}, {currency}. Parayı almak için başka bir yol seçin.",

  // Bankanın reddettikleri
  "bank.not_blank": "Banka bu alanı istiyor. Lütfen doldurun.",
};
