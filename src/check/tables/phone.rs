// Made by scripts/tables.mjs; do not edit.
// Source: Google libphonenumber metadata, from the npm package libphonenumber-js 1.13.16 (metadata.max.json); facts only (data/calling_codes.json); the countries' numbering plans (data/phone_plans.json)

/// By the first digit; per calling code, parted by `;`: the code; how many digits national numbers have (a bit each
/// for 15 to 4, four bits a letter of which `a` is 0); alpha-2 codes of its countries; behind dots a country and the
/// leading digits that are its own; behind `|` the trunk prefix, `-` before it where national numbers may begin with
/// 0; then, where the plan is known, its rules: digits of the operator's code, lengths, leading digits.
pub(crate) static NUMBERING: [&str; 10] = [
    "\
",
    "\
1aeaUS.AG268.AI264.AS684.BB246.BM441.BS242.CA204,226,236,249,25[07],263,273,289,306,343,354,36[578],382,403,41\
[68],428,43[178],450,468,474,506,51[49],548,579,58[147],60[04],613,622,63[39],647,672,683,70[59],742,753,778,7\
8[02],807,819,825,867,87[39],90[25],942.DM767.DO809,829,849.GD473.GU671.JM658,876.KN869.KY345.LC758.MP670.MS66\
4.PR787,939.SX721.TC649.TT868.VC784.VG284.VI340.XX500,52[1-9],53[23],544,566,577,588,800,833,844,855,866,877,8\
88,900|1|3aea[2-9][0-8]",
    "\
290aadSH||0aab8|0aac[256];20ahaEG|0;211acaSS|0;212acaMAEH.EH528[89]|0;213adaDZ|0;216abaTN;218acaLY|0;220aciGM;\
221acaSN;222abaMR;223abaML;224adaGN;225aeaCI|-;226abaBF|-;227abaNE;228abaTG;229aeaBJ|-;230abiMU;231adiLR|0;232\
abaSL|0;233acaGH|0;234aeaNG|0;235abaTD;236abaCF;237acaCM;238aaiCV;239aaiST;240acaGQ;241abiGA|-;242acaCG|-;243a\
hiCD|0;244acaAO;245aciGW;246aaiIO;247aacSH;248aaiSC;249acaSD|0;250adaRW|-0;251acaET|0;252admSO|0;253abaDJ;254a\
diKE|0;255acaTZ|0;256acaUG|0;257abaBI;258adaMZ;260acaZM|0;261acaMG|0;262acaRE.YT2689,269,639,7093[5-7],9398[01\
],9478[01],9769|0;263agaZW|0;264adaNA|0;265aciMW|0;266abaLS;267abiBW;268abaSZ;269aaiKM;27adoZA|0;291aaiER|0;29\
7aaiAW;298aaeFO;299aaeGL",
    "\
373abaMD|0|2aba22,3|3aba[25-9];374abaAM|0|3aba2,3[12],[89]0|2aba[13-9];375acaBY|80|4aca15[169],163[1-3],164,16\
5[125],171[3-9],177[0-24-6],179[2-7],21[35],22[34],23[3-5]|3aca1[56],17[467],2[1-3]|2aca17,2[4-9],33,44;380aca\
UA|0|2aca[3-79],8[09];30aeaGR;31akaNL|0;32adaBE|0;33acaFR|0;34acaES;350abaGI;351acaPT;352appLU;353ahiIE|0;354a\
ciIS;355adaAL|0;356abaMT;357abaCY;358ahoFIAX.AX18|0;359admBG|0;36adaHU|06;370abaLT|0;371abaLV;372abiEE;376aceA\
D;377adaMC|0;378afaSM|-;381bpiRS|0;382abaME|0;383bpaXX|0;385adaHR|0;386abaSI|0;387adaBA|0;389abaMK|0;39bpmITVA\
.VA06698|-",
    "\
43dpoAT|0|3dpi65[0-3579],66[013-9],6[7-9]|1dpo1[1-9]|3dpm316,463,512,662,720,732,780|4dpi21[467],22[13-8],25[2\
357],26[1-46-8],27[1-8],28[124-7],29[1458],31[1-578],33[23568],34[5-7],35[1378],36[1-38],38[3-68],42[1-8],435,\
47[1368],48[2457],52[1-8],53[357],54[147],55[12578],56[37],613,62[1-47],64[135-7],648[34],65[468],72[1-8],735,\
74[13478],75[68],76[16-8],77[1-6],79[45]|0dpo[2-9];44agaGB.GG1481,7781,7839,7911[17].IM1624,74576,7524,7624,79\
24.JE1534,7509,7700[378],7797,7829,7937|0|4aea7[1-57-9],7624|2aea2,5[56],7[06]|5aga13873,15242,1539[4-6],1697[\
347],1768[347],19467|3aea11,1[2-69]1|4aga1[2-9]|3aga[389];49dpoDE|0|3ama16[023],17|4aia15[1279]|5aia15[03-68]|\
2apo[34]0,[68]9|3apo20[1-389],21[14],212[0-8],22[18],23[14],3[35-9][15],34[015],906,2[4-9]1,4[2-9]1,[579][1-9]\
1,[68][1-8]1|4apo2,4[1-9],5,6,70[2-8],80[2-9],8[1-8],90[7-9],[79][1-9]|0dpo[1-9];40aceRO|0;41acaCH|0;420acaCZ;\
421acmSK|0;423aciLI|0;45abaDK;46adiSE|0;47abaNOSJ.SJ79;48aciPL",
    "\
599abiXXCWBQ.BQ[347].CW[69]||0aai[347]|0abi[69];500aacFK;501aaiBZ;502abaGT;503abaSV;504abaHN;505abaNI;506abaCR\
;507abiPA;508acePM|0;509abaHT;51adaPE|0;52aeaMX;53afmCU|0;54amaAR|0;55amaBR|0;56acaCL;57afaCO|0;58aeaVE|0;590a\
caXXGPBLMF|0;591abaBO|0;592aaiGY;593adaEC|0;594acaGF|0;595adiPY|0;596acaMQ|0;597aamSR;598abaUY|0",
    "\
60ahaMY|0;61acaAUCCCX.CC89162.CX89164|0;62bpiID|0;63ahePH|0;64ahaNZ|0;65abaSG;66adaTH|0;670abiTL;672aaeNF;673a\
aiBN;674aaiNR;675abiPG;676aakTO;677aakSB;678aakVU;679aaiFJ;680aaiPW;681aaeWF;682aacCK;683aajNU;685aeoWS;686abc\
KI|0;687aaeNC;688aaoTV;689abaPF;690aapTK;691aaiFM;692aaiMH|1",
    "\
7aeaRU.KZ[67]|8|3aea[34679],8[0-8]",
    "\
86amaCN|0|3aia1[3-9]|2aea10,2|3ama[3-9];800abaXX;808abaXX;81agaJP|0;82apgKR|0;84agaVN|0;850afaKP|0;852abaHK;85\
3abaMO;855adaKH|0;856ahaLA|0;870bcaXX;878baaXX;880ahmBD|0;881agaXX|-;882bpiXX;883bpaXX;886apaTW|0;888aiaXX",
    "\
90aeaTR|0|3aea[2-58];971adaAE|0|2aca5|1aba[2-4679];972adaIL|0|2aca[57]|1aba[2-489];992acaTJ|-|4aca3[1245],33[1\
2]|3aca[34]7,44[02-479]|2aca[0-257-9],33,4[01],66|0aca[34];993abaTM|8|2aba12,[67]|3aba[1-5];994acaAZ|0|2aca[1-\
79],88;995acaGE|0|2aca32|3aca[3-578];996acaKG|0|4aca31[346],3[24-79]|3aca[235-9];998acaUZ||2aca[235-9];91aeaIN\
|0;92agaPK|0;93acaAF|0;94acaLK|0;95ahmMM|0;960aaiMV;961abiLB|0;962adaJO|0;963adaSY|0;964ahaIQ|0;965abaKW;966ac\
aSA|0;967adiYE|0;968abaOM;970adaPS|0;973abaBH;974abaQA;975abiBT;976ahaMN|0;977afaNP|0;979acaXX;98aemIR|0",
];
