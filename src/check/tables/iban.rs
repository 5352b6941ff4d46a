// Made by scripts/tables.mjs; do not edit.
// Source: SWIFT IBAN registry release 102, June 2026 (data/swift_registry_r102.json)

/// Per country, sorted: alpha-2, the runs of its BBAN (a length and a class each), and where bank and branch
/// identifiers start and end in it (`a` is 0). One text: a table of pointers would be twice as large.
pub(crate) static REGISTRY: &str = "\
AD4n4n12c=aeei;AE3n16n=adaa;AL8n16c=addi;AT5n11n=afaa;AZ4a20c=aeaa;BA3n3n8n2n=addg;\
BE3n7n2n=adaa;BG4a4n2n8c=aeei;BH4a14c=aeaa;BI5n5n11n2n=affk;BR8n5n10n1a1c=aiin;BY4c4n16c=aeaa;\
CH5n12c=afaa;CR4n14n=aeaa;CY3n5n16c=addi;CZ4n16n=aeaa;DE8n10n=aiaa;DJ5n5n11n2n=affk;\
DK4n9n1n=aeaa;DO4c20n=aeaa;EE2n14n=acaa;EG4n4n17n=aeei;ES4n4n1n1n10n=aeei;FI3n11n=adaa;\
FK2a12n=acaa;FO4n9n1n=aeaa;FR5n5n11c2n=afaa;GB4a6n8n=aeek;GE2a16n=acaa;GI4a15c=aeaa;\
GL4n9n1n=aeaa;GR3n4n16c=addh;GT4c20c=aeaa;HN4a20n=aeaa;HR7n10n=ahaa;HU3n4n1n15n1n=addh;\
IE4a6n8n=aeek;IL3n3n13n=addg;IQ4a3n12n=aeeh;IS4n2n6n10n=acce;IT1a5n5n12c=bggl;JO4a4n18c=aeei;\
KW4a22c=aeaa;KZ3n13c=adaa;LB4n20c=aeaa;LC4a24c=aeaa;LI5n12c=afaa;LT5n11n=afaa;\
LU3n13c=adaa;LV4a13c=aeaa;LY3n3n15n=addg;MC5n5n11c2n=affk;MD2c18c=acaa;ME3n13n2n=adaa;\
MK3n10c2n=adaa;MN4n12n=aeaa;MR5n5n11n2n=affk;MT4a5n18c=aeej;MU4a2n2n12n3n3a=aggi;NI4a20n=aeaa;\
NL4a10n=aeaa;NO4n6n1n=aeaa;OM3n16c=adaa;PK4a16c=aeaa;PL8n16n=aiaa;PS4a21c=aeaa;\
PT4n4n11n2n=aeaa;QA4a21c=aeaa;RO4a16c=aeaa;RS3n13n2n=adaa;RU9n5n15c=ajjo;SA2n18c=acaa;\
SC4a2n2n16n3a=aggi;SD2n12n=acaa;SE3n16n1n=adaa;SI5n8n2n=afaa;SK4n6n10n=aeaa;SM1a5n5n12c=bggl;\
SO4n3n12n=aeeh;ST4n4n11n2n=aeei;SV4a20n=aeaa;TL3n14n2n=adaa;TN2n3n13n2n=accf;TR5n1n16c=afaa;\
UA6n19c=agaa;VA3n15n=adaa;VG4a16n=aeaa;XK4n10n2n=acce;YE4a4n18c=aeei;";
