// Made by scripts/tables.mjs; do not edit.
// Source: SWIFT IBAN registry release 102, June 2026 (data/swift_registry_r102.json)

/// The length of an entry.
pub(crate) const WIDTH: usize = 19;

/// Per country, sorted: alpha-2; where bank and branch identifiers start and end in the BBAN (`a` is 0); the runs of
/// the BBAN, a length and a class each. One text: a table of pointers would be twice as large.
pub(crate) static REGISTRY: &str = "\
ADaeei4n4n12c      AEadaa3n16n        ALaddi8n16c        ATafaa5n11n        \
AZaeaa4a20c        BAaddg3n3n8n2n     BEadaa3n7n2n       BGaeei4a4n2n8c     \
BHaeaa4a14c        BIaffk5n5n11n2n    BRaiin8n5n10n1a1c  BYaeaa4c4n16c      \
CHafaa5n12c        CRaeaa4n14n        CYaddi3n5n16c      CZaeaa4n16n        \
DEaiaa8n10n        DJaffk5n5n11n2n    DKaeaa4n9n1n       DOaeaa4c20n        \
EEacaa2n14n        EGaeei4n4n17n      ESaeei4n4n1n1n10n  FIadaa3n11n        \
FKacaa2a12n        FOaeaa4n9n1n       FRafaa5n5n11c2n    GBaeek4a6n8n       \
GEacaa2a16n        GIaeaa4a15c        GLaeaa4n9n1n       GRaddh3n4n16c      \
GTaeaa4c20c        HNaeaa4a20n        HRahaa7n10n        HUaddh3n4n1n15n1n  \
IEaeek4a6n8n       ILaddg3n3n13n      IQaeeh4a3n12n      ISacce4n2n6n10n    \
ITbggl1a5n5n12c    JOaeei4a4n18c      KWaeaa4a22c        KZadaa3n13c        \
LBaeaa4n20c        LCaeaa4a24c        LIafaa5n12c        LTafaa5n11n        \
LUadaa3n13c        LVaeaa4a13c        LYaddg3n3n15n      MCaffk5n5n11c2n    \
MDacaa2c18c        MEadaa3n13n2n      MKadaa3n10c2n      MNaeaa4n12n        \
MRaffk5n5n11n2n    MTaeej4a5n18c      MUaggi4a2n2n12n3n3aNIaeaa4a20n        \
NLaeaa4a10n        NOaeaa4n6n1n       OMadaa3n16c        PKaeaa4a16c        \
PLaiaa8n16n        PSaeaa4a21c        PTaeaa4n4n11n2n    QAaeaa4a21c        \
ROaeaa4a16c        RSadaa3n13n2n      RUajjo9n5n15c      SAacaa2n18c        \
SCaggi4a2n2n16n3a  SDacaa2n12n        SEadaa3n16n1n      SIafaa5n8n2n       \
SKaeaa4n6n10n      SMbggl1a5n5n12c    SOaeeh4n3n12n      STaeei4n4n11n2n    \
SVaeaa4a20n        TLadaa3n14n2n      TNaccf2n3n13n2n    TRafaa5n1n16c      \
UAagaa6n19c        VAadaa3n15n        VGaeaa4a16n        XKacce4n10n2n      \
YEaeei4a4n18c      ";
