//! Texts as schools paste them: what the tests of the reader read, and what its laws are tried on.

/// A text each.
#[rustfmt::skip]
pub(super) const SAMPLES: &[&str] = &[
    "Rooster OA A\t\t\t\t\t\n\
     Tijd\tmaandag\tdinsdag\twoensdag\tdonderdag\tvrijdag\n\
     8.30-9.15\tgroep 3 lezen\tgroep 4\tgroep 5 rekenen\t\t\n\
     9.15-10.00\tgr 3\tgr 4\tgr 5\tvrij\t\n\
     10.15-10.30\tpauze\tpleinwacht\tpauze\t\t\n\
     10.30-12.00\tgroep 6\tgroep 7/8\tbieb\t\t",
    "Wie\tma\tdi\two\tdo\tvr\n\
     OA A\thele dag\thele dag\tochtend\t-\t-\n\
     OA B\t-\tmiddag\tx\tx\t8.30-12.00",
    "Lestijden\tma\tdi\two\tdo\tvr\n\
     groep 1-4\t8.30-14.00\t8.30-14.00\t8.30-12.15\t8.30-14.00\t8.30-12.00\n\
     groep 5-8\t8.30-14.00\t8.30-14.00\t8.30-12.15\t8.30-14.00\t8.30-14.00",
    "Functie\tUren\tMa\tDi\tWo\tDo\tVr\n\
     OA A\t24\t8.15-14.45\t8.15-14.45\t8.15-12.30\t\t8.15-14.45\n\
     OA B\t19,5\t\t8-12\t8-12\t12-16\t8u-12u\n\
     Totaal\t43,5\t\t\t\t\t",
    "Wie\tDag\tVan\tTot\tGroep\tWat\tWeek\n\
     OA A\tma\t8.30\t9.15\t3\tlezen\tA\n\
     \t\t9.15\t10.00\t4\trekenen\tB\n\
     \tdi\t10:30\t11:15\t5\tspelling\tA+B\n\
     OA B\two\t8:30\t9:15\t6\ttoets\teven",
    "Wie\tDag\tTijd\tGroep\tWeek\n\
     OA A\tma\t8.30-9.15\t3\tA\n\
     OA A\tma\t8.30-9.15\t4\tB",
    "OA A: ma 8.30-12.00 groep 3\n\
     OA A: di 8.30-12.00 groep 4, daarna pleinwacht\n\
     OA B: woensdag van half 9 tot kwart over 12 groep 5\n\
     OA B: do middag groep 6",
    "\tmaandag\t\tdinsdag\t\n\
     Functie\tvan\ttot\tvan\ttot\n\
     OA A\t8:30\t14:30\t8:30\t12:00\n\
     OA B\t\t\t9:00\t15:00",
    "Tijd\tma\tdi\two\tdo\tvr\n\
     OA A\n\
     8:30\tgroep 3\tgroep 4\tgroep 5\tgroep 6\tgroep 7\n\
     9:15\tgroep 3\tgroep 4\tgroep 5\tgroep 6\tgroep 7\n\
     10:15\tpauze\tpauze\tpauze\tpauze\tpauze",
    "Wie\tDag\tTijd\tGroep\tWat\n\
     OA A\tma\t1.00-2.15\t3\tlezen\n\
     OA A\tdi\t12.45-2.15\t3\tlezen\n\
     OA A\tdo\t11.30-1.00\t3\tlezen\n\
     OA A\tvr\t6.30-7.15\t3\tlezen",
    "Wie\tDag\tStart\tDuur\tGroep\tWat\n\
     OA A\tma\t8.30\t45 min\t3\tlezen\n\
     OA A\tdi\t9.00\t1 uur\t4\trekenen",
    "Wie\tDag\tTijd\tGroep\n\
     Anja\tma\t8.30-9.15\t3\n\
     juf Carla\tdi\t8.30-9.15\t4\n\
     OA Bert\two\t8.30-9.15\t5",
    "Tijd\tOA A\tOA B\tLO A\n\
     maandag\n\
     8.30-9.15\tgroep 3\tgroep 4\tgroep 5\n\
     9.15-10.00\tgroep 4\tgroep 6\tgroep 7",
    "Dag\tTijd\tOA A\tOA B\n\
     ma\t8.30-9.15\tgroep 3\tgroep 4\n\
     \t9.15-10.00\tgroep 4\tgroep 6\n\
     di\t8.30-9.15\tgroep 3\tgroep 4",
    "OA A\t\t\t\n\
     Tijd\tgroep 3\tgroep 4\tgroep 5\n\
     8.30-9.15\tlezen\t\t\n\
     9.15-10.00\t\trekenen\t",
    "Wie\tDag\tTijd\tGroep\tWat\n\
     OA A\tma/di/do\t8.30-9.15\t3/4\tlezen\n\
     OA A\two + vr\t8.30-9.15\t5 t/m 8\trekenen\n\
     OA A\tdagelijks\t12.00-12.30\t\toverblijf\n\
     OA A\tma t/m vr beh. wo\t14.00-14.30\t\topruimen",
    "Wie\tDag\tTijd\tGroep\n\
     OA A\tma\t8.30-10.15 / 10.30-12.00\t3\n\
     OA B\tdi\t8.30-12.00, 13.00-14.30\t4",
    "Groep\tMa\tDi\tWo\tDo\tVr\n\
     1/2\t8:30-12:00 13:00-15:00\t8:30-12:00 13:00-15:00\t8:30-12:30\t8:30-12:00 13:00-15:00\t8:30-12:00\n\
     3 t/m 8\t8:30-12:00 en 13:00-15:00\tidem\t8:30-12:30\tidem\tidem",
    "\tochtend\tmiddag\n\
     maandag\t8.30-12.00\t12.45-14.45\n\
     dinsdag\t8.30-12.00\t12.45-14.45\n\
     woensdag\t8.30-12.15\tvrij\n\
     donderdag\t8.30-12.00\t12.45-14.45\n\
     vrijdag\t8.30-12.00\t-",
    "Groep\tDag\tLestijden\n\
     alle\tma\t8.20 inloop, 8.30-14.00\n\
     alle\two\t8.30 - 12.30 uur",
    "Functie\tUren\tMa\tDi\tWo\tDo\tVr\n\
     OA A\t24\t6\t6\t6\t6\t\n\
     OA B\t16\t4\t4\t\t4\t4",
    "Functie\tfte\turen\tma\tdi\n\
     OA A\t0,6\t24\t8.30-14.30\t8.30-14.30\n\
     OA B\t0,4\t\t8.30-12\tx",
    "| Wie | Dag | Tijd | Groep | Wat |\n\
     |---|---|---|---|---|\n\
     | OA A | ma | 8.30-9.15 | 3 | lezen |\n\
     | OA B | di | 8.30-9.15 | 4 | rekenen |",
    "Who\tDay\tTime\tGroup\tWhat\n\
     TA A\tMon\t8:30-9:15\t3\treading\n\
     TA A\tTue\t8:30am-9:15am\t4\tmath",
    "OA A\n\
     Tijd\tma A\tma B\tdi A\tdi B\n\
     8.30-9.15\tgroep 3 lezen\tgroep 4 lezen\tgroep 5 rekenen\tgroep 6 rekenen\n\
     9.15-10.00\tgroep 4\t\tgroep 3\t",
    "Week A\n\
     Wie\tDag\tTijd\tGroep\n\
     OA A\tma\t8.30-9.15\t3\n\
     Week B\n\
     Wie\tDag\tTijd\tGroep\n\
     OA A\tma\t8.30-9.15\t4",
    "Wie\tDag\tTijd\tGroep\tWat\tWaar\tMet wie\n\
     OA A\tma\t8.30-9.15\t3\tklein groepje lezen (4 lln)\tgang\tlkr 3\n\
     OA A\tma\t9.15-9.30\t3\tverzorging Pim\t\t\n\
     LO A\tma\t8.30-12.00\t6\tvervangt juf Carla\t\t",
    "Wie\tDag\tTijd\tGroep\n\
     OA A\tma\t830-915\t3\n\
     OA A\tdi\t8-9\t3\n\
     OA A\two\t8.30/9.15\t3\n\
     OA A\tdo\t8,30-9,15\t3\n\
     OA A\tvr\t08.30u tot 09.15u\t3",
    "Wie\tDag\tTijd\tGroep\n\
     OA A\tma\t9.15-8.30\t3\n\
     OA A\tza\t8.30-9.15\t3\n\
     OA A\tdi\t8.30-25.00\t3\n\
     OA A\two\t8.30-8.75\t4\n\
     OA A\tdo\t8.30-\t4\n\
     OA A\tvr\tvanaf 8.30\t4",
    "Functie\tUren\tMa\tDi\n\
     onderwijsassistent\t24\t8.30-14.30\t8.30-14.30\n\
     onderwijsassistent\t16\t8.30-12\t8.30-12\n\
     leraarondersteuner\t32\t8.00-16.30\t",
    "Wie\tDag\tDagdeel\tGroep\n\
     OA A\tma\tochtend\t3\n\
     OA A\tma\tmiddag\t4\n\
     OA A\tdi\thele dag\t5",
    "Wie\tDag\tLesuur\tGroep\n\
     OA A\tma\t1\t3\n\
     OA A\tma\t2-3\t4",
    "Groep\tMa\tDi\tWo\n\
     3\tOA A 8.30-9.15\tOA B 8.30-9.15\t\n\
     4\tOA B 9.15-10.00\t\tOA A 8.30-12",
    "OA B\tma\tdi\n\
     8.30-10.00\t\"groep 3\n\
     lezen\"\tgroep 4 / groep 5\n\
     10.15-12.00\t9.00-9.30 RT\tgr. 1-2 (om de week)",
    "Rooster onderwijsassistent B\t\t\t\n\
     \tma\tdi\two\n\
     8.30 - 9.00\tgroep 3\tgroep 3\tgroep 3\n\
     9.00 - 9.30\t\"\t\"\t\"\n\
     9.30 - 10.00\tidem\t↓\tgroep 4\n\
     10.00-10.15\tPAUZE\t\t",
    "Functie\tUren p/w\tMa\tDi\tWo\tDo\tVr\tTotaal\n\
     OA A\t20\t8.30-12.30\t8.30-12.30\t8.30-12.30\t8.30-12.30\t8.30-12.30\t20\n\
     OA B\t20 + 4\t8.30-14.30\t8.30-14.30\t8.30-12.30\t\t\t16",
    "Wie\tDag\tTijd\tGroep\tWat\n\
     OA A\tma\t8.30-9.15\tde Vlinders\ttaal\n\
     OA A\tma\t9.15-10.00\tkleuters\ttaal\n\
     OA A\tma\t10.00-10.30\tinstroom\tbuitenspelen\n\
     OA A\tma\t10.30-11.00\tmiddenbouw\trekenen\n\
     OA A\tma\t11.00-11.30\tplusklas\t\n\
     OA A\tma\t11.30-12.00\t3 (4 leerlingen)\t",
    "Wie\tDag\tTijd\tGroep\tWat\tOpmerking\n\
     OA A\tma\t8.30-9.15\t3\tlezen\tvervalt\n\
     OA A\tdi\t8.30-9.15\t3\tlezen\talleen tot kerst\n\
     OA A\two\t8.30-9.15 (ipv 9.15)\t3\tlezen\t\n\
     OA A\tdo\t± 8.30-9.15\t3\tlezen\t",
    "Functie\tUren\tPauze\tMa\tDi\n\
     OA A\t12:30\t30 min\t8.30-14.30\t8.30-12.30\n\
     OA B\t16u\t0,5\t8.00-16.30\t8.00-16.30",
    "Bouw\tMa\tDi\tWo\tDo\tVr\n\
     onderbouw\t8.30-14.00\t8.30-14.00\t8.30-12.00\t8.30-14.00\t8.30-12.00\n\
     bovenbouw (5-8)\t8.30-14.30\t8.30-14.30\t8.30-12.00\t8.30-14.30\t8.30-14.30",
    "Rooster assistenten\t\t\t\t\n\
     \tma\t\tdi\t\n\
     \tvan\ttot\tvan\ttot\n\
     OA A\t8.30\t14.30\t8.30\t12.00",
    "Functie\tma van\tma tot\tdi van\tdi tot\n\
     OA A\t8.30\t14.30\t8.30\t12.00",
    "Functie\tUren\tMa\t\tDi\t\n\
     OA A\t16\t8.30\t14.30\t8.30\t12.00",
    "\tmaandag\t\tdinsdag\t\n\
     Functie\tochtend\tmiddag\tochtend\tmiddag\n\
     OA A\t8.30-12.00\t12.30-14.30\t8.30-12.00\t-",
    "Functie\tUren\tMa A\tMa B\tDi\n\
     OA A\t16\t8.30-14.30\t\t8.30-14.30\n\
     OA B\t12\t8.30-12 (week B)\t8.30-12\t",
    "Wie\tDag\tTijd\tGroep\tWat\n\
     OA A\tma\t8.30-9.15\t3\t\n\
     OA A\tdi\t8.30-9.15\t3\t?\n\
     OA A\two\t8.30-9.15\t3\t-\n\
     OA A\tdo\t8.30-9.15\t\t\n\
     OA A\tvr\t8.30-9.15\t3\tgroep 4",
    "Wie\tDag\tTijd\tGroep\tWat\n\
     OA A\tma\tca. 8.30-9.15\t3\tgroepje\n\
     OA A\tdi\t8.30-± 9.15\t3\tgroepje\n\
     OA A\two\t8.30-9.15?\t3\tgroepje\n\
     OA A\tdo\t8.30-9.15*\t3\tgroepje\n\
     OA A\tvr\t(8.30-9.15)\t3\tgroepje",
    "Wie\tDag\tTijd\tGroep\tWat\n\
     OA A\tma?\t8.30-9.15\t3\tgroepje\n\
     OA A\tma (niet in dec)\t8.30-9.15\t3\tgroepje\n\
     OA A\tma of di\t8.30-9.15\t3\tgroepje\n\
     OA A\tma 1x p mnd\t8.30-9.15\t3\tgroepje\n\
     OA A\tma (om de week)\t8.30-9.15\t3\tgroepje\n\
     OA A\tma 5 sept\t8.30-9.15\t3\tgroepje",
    "Wie\tDag\tTijd\tGroep\tWat\n\
     OA A\tma\t8.30-9.15\tgroep 4 / groep 5\tgroepje\n\
     OA A\tdi\t8.30-9.15\t4 of 5\tgroepje\n\
     OA A\two\t8.30-9.15\t5 (niveau 2)\tgroepje\n\
     OA A\tdo\t8.30-9.15\t4 + 5\tgroepje\n\
     OA A\tvr\t8.30-9.15\t3 lln gr 6\tgroepje\n\
     OA A\tma\t9.30-10.15\tlkr 3\tgroepje\n\
     OA A\tdi\t9.30-10.15\tgr. 3a/3b\tgroepje\n\
     OA A\two\t9.30-10.15\t1/2a, 1/2b\tgroepje",
    "OA B\tma\tdi\two\tdo\n\
     8.30-9.15\tgroep 4 / groep 5\tgroep 4/5\tgr 4 en 5\tgr 4 + gr 5\n\
     9.15-10.00\tlezen gr 3\t3\t3: groepje\tRT (2 lln)\n\
     10.00-10.45\tgr 3 (A) / gr 4 (B)\tgr 3, gr 4\tvrij\t8.30-9.00 gr 5",
    "Rooster LO A\t\t\t\n\
     \tma\tdi\two\n\
     8.30\tgr 3\tgr 4\tgr 5\n\
     9.15\tgr 3\tgr 4\tgr 5\n\
     10.15\tpauze\tpauze\tpauze\n\
     14.00\t\t\t",
    "\tma\t\two\t\n\
     Groep\tvan\ttot\tvan\ttot\n\
     1-4\t8.30\t14.00\t8.30\t12.00\n\
     5-8\t8.30\t14.30\t8.30\t12.15",
    "Groep\tBegin\tEind\n\
     1 t/m 8\t8.30\t14.00\n\
     Lestijden\t8.30-14.00",
    "Functie\tUren\tMa\tDi\tWo\n\
     OA A\t24 (0,6)\t8-12\t8-12\t\n\
     OA B\t16*\t8-12\t8-12\t\n\
     OA C\t960\t8-12\t8-12\t8-12\n\
     OA D\t± 20\t8-12\t8-12\t8-12",
    "Functie\tUren\tMa\tDi\tWo\n\
     OA A\t24\t8.30-12.00*\t8.30-12.00 (pauze 10.15)\ttot 12.00\n\
     OA B\t16\t8.30-12.00 / 13-15\t9\t8:30–14:30\n\
     OA C\t16\t8.30-12.00 ziek\t8.30-12.00 gr 3\tthuis\n\
     OA D\t16\tvanaf 9\t8.30-12 A, 8.30-14 B\tziek",
    "\tmaandag\t\tdinsdag\t\n\
     \tochtend\tmiddag\tochtend\tmiddag\n\
     OA A\t8.30-12.00\t12.30-14.30\t8.30-12.00\t12.30-14.00",
    "Functie\tma\t\tdi\t\n\
     OA A\t8.30-12.00\t12.30-14.30\t8.30-12.00\t12.30-14.00",
    "\t\tmaandag\t\tdinsdag\t\n\
     Functie\tUren\tvan\ttot\tvan\ttot\n\
     OA A\t16\t8.30\t14.30\t8.30\t12.00",
    "Functie\tmaandag\t\tdinsdag\t\n\
     \tvan\ttot\tvan\ttot\n\
     OA A\t8.30\t14.30\t8.30\t12.00",
    "Wie\tDag\tTijd\tGroep\tWat\tMet wie\tAantal lln\n\
     OA A\tma\t8.30-9.15\t3\tgroepje\tlkr 3\t4",
    "OA A\tma\tdi\two\tdo\tvr\n\
     8.30-9.15\tgr 3 (4 lln)\tRT 2 lln gr 4\tgr 5, lezen\tgr 6 / rekenen\tgr 3 of 4\n\
     9.15-10.00\tgr 3 t/m 5 lezen\tgr 7: 9.30-10.00\tlezen 2x\tniveau 2 gr 5\t1-op-1 gr 6",
    "Wie\tDag\tTijd\tGroep\tWat\n\
     OA A\tma\t8.30-9.15\tgroep 4/groep 5\tgroepje\n\
     OA A\tdi\t8.30-9.15\tgr 4, gr 5\tgroepje\n\
     OA A\two\t8.30-9.15\t4&5\tgroepje\n\
     OA A\tdo\t8.30-9.15\tgroep 4 (2x)\tgroepje",
    "Functie\tMa\tDi\tWo\tTotaal\n\
     OA A\t8.30-14.30\t8.30-14.30\t8.30-12.00\t15,5",
    "Functie\tUren 25-26\tUren 26-27\tMa\tDi\n\
     OA A\t24\t16\t8.30-14.30\t8.30-14.30",
    "Wie\tDag\tVan\tTot\tGroep\tWat\n\
     OA A\tma\t8,3\t9,15\t3\tgroepje\n\
     OA A\tdi\t8,5\t9,25\t3\tgroepje\n\
     OA A\two\t0,354166667\t0,385416667\t3\tgroepje\n\
     OA A\tdo\t8\t9\t3\tgroepje",
    "Wie\tDag\tTijd\tGroep\tWat\n\
     OA A\tma\t8.30-9.15\t1-feb\tgroepje\n\
     OA A\tdi\t8.30-9.15\t03-apr\tgroepje\n\
     OA A\two\t8.30-9.15\t5-6-2026\tgroepje\n\
     OA A\tdo\t8.30-9.15\t7-8\tgroepje",
    "Groep\tStart\tPauze\tEinde\n\
     1-2\t8.30\t10.00-10.15\t14.00\n\
     3-8\t8.30\t10.15-10.30\t14.00",
    "Dag\tgroep 1-2\tgroep 3-4\tgroep 5-8\n\
     ma\t8.30-14.00\t8.30-14.00\t8.30-14.15\n\
     di\t8.30-14.00\t8.30-14.00\t8.30-14.15\n\
     wo\t8.30-12.00\t8.30-12.15\t8.30-12.15\n\
     do\t8.30-14.00\t8.30-14.00\t8.30-14.15\n\
     vr\tvrij\t8.30-12.00\t8.30-14.15",
    "Functie\tUren\tMa\tDi\n\
     OA A\t24\t8,30-14,30\t8.30 -14.30 uur\n\
     OA B\t24,5 uur\t8.30-14.30 (thuis)\t8.30-14.30 gr 3",
    "Functie\tNaam\tMa\tDi\n\
     Onderwijsassistent\tAnja\t8.30-14.30\t\n\
     Onderwijsassistent\tBert\t\t8.30-14.30\n\
     Leerkrachtondersteuner\tCarla\t8-12\t8-12",
    "Functie\tLetter\tDag\tTijd\tGroep\tActiviteit\n\
     onderwijsassistent\tA\tma\t8.30-9.15\t3\tvoorlezen\n\
     onderwijsassistent\tB\tma\t8.30-9.15\t4\tbegeleiden van 1 kind\n\
     onderwijsassistent\tB\tma\t9.15-10.00\t4\tgroepsoverstijgend\n\
     LIO\t\tma\t9.15-10.00\t4\tles",
    "Wie\tDag\tTijd\tGroep\tWat\tWeek\n\
     OA A\tma\t8.30-9.15\t3\tgroepje\t1\n\
     OA A\tdi\t8.30-9.15\t3\tgroepje\t36-40\n\
     OA A\two\t8.30-9.15\t3\tgroepje\tA/B\n\
     OA A\tdo\t8.30-9.15\t3\tgroepje\telke\n\
     OA A\tvr\t8.30-9.15\t3\tgroepje\twk 37",
    "OA A\tma\tdi\n\
     8.30-9.15\tA: gr 3 / B: gr 4\tgr 3 (wk A)\n\
     9.15-10.00\tgr 3 lezen (even), gr 4 lezen (oneven)\t",
    "OA A\tma\tdi\n\
     8.30-9.15\t1-op-1 gr 6\t1 op 1 groep 6\n\
     9.15-10.00\tgr 6 1-op-1\t1:1 gr 5",
    "Functie\tma\t\tdi\t\t\n\
     OA A\t8.30-12.00\t12.30-14.30\t8.30-12.00\t12.30-14.00\tgr 3\n\
     OA B\t8.30\t12.30\t0\tx\t\n\
     OA C\t8.30-12\tgr 3\t0%\t1\t\n\
     OA D\tx\tx\t0,5\t\t",
    "\tmaandag\t\tdinsdag\t\n\
     Functie\tochtend\tmiddag\tochtend\tmiddag\n\
     OA A\t8.30-12.00\t12.30-14.30\t8.30-12.00\t-",
    "\tmaandag\t\tdinsdag\t\n\
     Functie\tvan\ttot\tvan\ttot\n\
     OA A\t8:30\t14:30\t8:30\t12:00\n\
     OA B\t\t\t9:00\t15:00\n\
     OA C\t8:30\t\t9:00\t15:00",
    "\t\tmaandag\t\tdinsdag\t\n\
     Functie\tUren\tbegin\teind\tbegin\teind\n\
     OA A\t16\t8.30\t14.30\t8.30\t12.00",
    "\tma\t\two\t\n\
     Groep\tvan\ttot\tvan\ttot\n\
     1-4\t8.30\t14.00\t8.30\t12.00\n\
     5-8\t8.30\t14.30\t8.30\t12.15",
    "Functie\tma van\tma tot\tdi van\tdi tot\n\
     OA A\t8.30\t14.30\t8.30\t12.00",
    "Functie\tma ochtend\tma middag\tdinsdagochtend\tdinsdagmiddag\n\
     OA A\t8.30-12\t12.30-14.30\t\t13-15",
    "Functie\tma\t\tdi\t\n\
     \teven\toneven\teven\toneven\n\
     OA A\t8.30-12\t12.30-14.30\t\t13-15",
    "Functie\tma\tma\tdi\tdi\n\
     OA A\t8.30-12\t12.30-14.30\t\t13-15",
    "Functie\tmaandag\t\t\t\tdinsdag\t\t\t\n\
     \tvan\ttot\tvan\ttot\tvan\ttot\tvan\ttot\n\
     OA A\t8.30\t12\t12.30\t14.30\t8.30\t12\t\t",
    "Functie\tma\tdi\two\tdo\tvr\t\topm\n\
     OA A\t8.30-12\t8.30-12\t8.30-12\t8.30-12\t8.30-12\tlet op\tflex\n\
     OA B\t100%\t50%\t½\t8.30-12\t8.30-12\tlet op\tflex",
    "Wie\tDag\tTijd\tGroep\t\tWat\n\
     OA A\tma\t8.30-9.15\t3\thal\toefenen\textra",
    "OA A\tma\t\tdi\t\n\
     8.30-9.15\tgr 3\tlezen\tgr 4\trekenen",
    "Groep\tma\t\tdi\t\n\
     \tochtend\tmiddag\tochtend\tmiddag\n\
     3\t8.30-12.00\t12.30-14.30\t8.30-12.00\t-",
    "\tmaandag\t\tdinsdag\t\n\
     Functie\tochtend\tmiddag\tochtend\tmiddag\n\
     OA A\tx\t\tx\tx",
    "Wie\tDag\tTijd\tGroep\tWat\n\
     OA A\tma\t8.30-9.15\tgroep 4 / groep 5\tgroepje\n\
     OA A\tdi\t8.30-9.15\t4 of 5\tgroepje\n\
     OA A\two\t8.30-9.15\t5 (niveau 2)\tgroepje\n\
     OA A\tdo\t8.30-9.15\t4 + 5\tgroepje\n\
     OA A\tvr\t8.30-9.15\t3 lln gr 6\tgroepje\n\
     OA A\tma\t9.30-10.15\tlkr 3\tgroepje\n\
     OA A\tdi\t9.30-10.15\tgr. 3a/3b\tgroepje\n\
     OA A\two\t9.30-10.15\t1/2a, 1/2b\tgroepje\n\
     OA A\tdo\t9.30-10.15\tgroep 4 (2x)\tgroepje\n\
     OA A\tvr\t9.30-10.15\t3 (4 leerlingen)\tklein groepje lezen (4 lln)\n\
     OA A\tma\t10.30-11.15\t1-feb\tgroepje\n\
     OA A\tdi\t10.30-11.15\t03-apr\tgroepje\n\
     OA A\two\t10.30-11.15\t4-5-2026\tgroepje\n\
     OA A\tdo\t10.30-11.15\t5-aug\tgroepje\n\
     OA A\tvr\t10.30-11.15\tniveau 2 gr 5\tgroepje\n\
     OA A\tma\t11.30-12.15\t1-op-1 gr 6\t\n\
     OA A\tdi\t11.30-12.15\tgr 7: 11.30-12.00\tgroepje\n\
     OA A\two\t11.30-12.15\t5 leerlingen\tgroepje\n\
     OA A\tdo\t11.30-12.15\t8-5\tgroepje\n\
     OA A\tvr\t11.30-12.15\t\t1-feb\n\
     OA A\tvr\t12.30-13.15\t\t1/2 geel en rood klein groepje\n\
     OA A\tvr\t13.30-14.15\t1-2-2003\t1/2 geel en rood klein groepje",
    "OA A\tma\tdi\two\tdo\tvr\n\
     8.30-9.15\tgr 3 (4 lln)\tRT 2 lln gr 4\tgr 5, lezen\tgr 6 / rekenen\tgr 3 of 4\n\
     9.15-10.00\tgr 3 t/m 5 lezen\tgr 7: 9.30-10.00\tlezen 2x\tniveau 2 gr 5\t1-op-1 gr 6\n\
     10.00-10.30\tRT (2 lln)\tgr 6 1-op-1\t1 op 1 groep 6\t1:1 gr 5\t03-apr\n\
     10.30-11.15\tgroep 4 / groep 5\tgr 4 + gr 5\t3: groepje\t8.30-9.00 gr 5\tgr 3 lezen / gr 4 rekenen\n\
     11.15-12\t1/2 geel en rood klein groepje\t1-feb lezen\t4 lln\tlezen 4 lln\tklein groepje lezen (4 lln)",
    "OA A\tma\tdi\two\n\
     8.30-9.15\tA: gr 3 / B: gr 4\tgr 3 (wk A)\tgr 3 (A) / gr 4 (B)\n\
     9.15-10.00\tgr 3 lezen (even), gr 4 lezen (oneven)\tgr 3/4\tgr 3 lezen",
    "Wie\tDag\tTijd\tGroep\tWat\n\
     OA A\tma\tca. 8.30-9.15\t3\tgroepje\n\
     OA A\tdi\t8.30-± 9.15\t3\tgroepje\n\
     OA A\two\t8.30-9.15?\t3\tgroepje\n\
     OA A\tdo\t8.30-9.15*\t3?\tgroepje\n\
     OA A\tvr?\t(8.30-9.15)\t3*\tgroepje\n\
     OA B*\tvr\t8.30-9.15\t?\tgroepje?",
    "Functie\tUren\tMa\tDi\tWo\n\
     OA A\t24 (0,6)\t8-12\t8-12\t\n\
     OA B\t16*\t8-12\t8-12\t?\n\
     OA C\t960\t8-12\t8-12\t8-12\n\
     OA D\t± 20\t8-12*\t± 8-12\t8-12¹\n\
     OA E\t24 uur incl. pauze\t8-12\t\t\n\
     OA F\t20+\t8-12\t\tx?",
    "OA A\tma\tdi\n\
     ± 8.30-9.15\tgr 3?\t?\n\
     9.15?\tgr 4\tgr 4*\n\
     10.00-10.30\tpauze\t",
    "Wie\tDag\tVan\tTot\tGroep\n\
     OA A\tma\t± 8.30\t9.15?\t3",
    "Rooster OA A\n\
     Maandag\n\
     8.30 - 10.00 groep 3 lezen\n\
     10.00 - 10.15 pauze\n\
     Dinsdag\n\
     8.30 - 12.00 groep 4",
    "OA A\n\
     ma\t8.30-10.00\tgroep 3\n\
     \t10.00-10.15\tpauze\n\
     di\t8.30-12.00\tgroep 5\trekenen",
    "OA A: ma 8.30-10.00 gr 3, 10.00-10.15 pauze, 10.15-12.00 gr 4\n\
     OA B: di 8.30-12.00 gr 5",
    "Rooster OA A\n\
     \t8.30-10.00\t10.00-10.15\t10.15-12.00\n\
     ma\tgroep 3\tpauze\tgroep 4\n\
     di\tgroep 5\tpauze\tgroep 6 toetsen",
    "Maandag\n\
     \t8.30-10.00\t10.15-12.00\n\
     OA A\tgroep 3\tgroep 4\n\
     OA B\tgroep 5\tpleinwacht",
    "OA A\t\t\t\tOA B\n\
     Tijd\tma\tdi\t\tTijd\tma\tdi\n\
     8.30-10.00\tgroep 3\tgroep 4\t\t8.30-10.00\tgroep 5\tgroep 6",
    "Wie\tTijd\tma\tdi\n\
     OA A\t8.30-10.00\tgroep 3\tgroep 4\n\
     \t10.00-12.00\tgroep 5\tgroep 6\n\
     OA B\t8.30-10.00\tgroep 7\tgroep 8",
    "Tijd\tmaandag\tmaandag\tdinsdag\tdinsdag\n\
     \tOA A\tOA B\tOA A\tOA B\n\
     8.30-10.00\tgroep 3\tgroep 4\tgroep 5\tgroep 6",
    "Tijd\tOA A\tOA B\n\
     ma 8.30-10.00\tgroep 3\tgroep 5\n\
     di 8.30-10.00\tgroep 4\tgroep 6",
    "Rooster OA A\n\
     Week A\n\
     Tijd\tma\tdi\n\
     8.30-10.00\tgroep 3\tgroep 4\n\
     Week B\n\
     Tijd\tma\tdi\n\
     8.30-10.00\tgroep 5\tgroep 6",
    "Rooster OA A\n\
     Tijd\tDuur\tma\tdi\n\
     8.30\t45 min\tgroep 3\tgroep 4\n\
     9.15\t30 min\tgroep 5\tgroep 6",
    "Schooltijden\n\
     Groep 1 t/m 4: ma di do 8.30-14.30, wo 8.30-12.30, vr 8.30-12.00\n\
     Groep 5 t/m 8: ma di do vr 8.30-14.30, wo 8.30-12.30",
    "Schooltijden\n\
     Groep 1 t/m 4\n\
     ma, di 8.30-14.30\n\
     Groep 5 t/m 8\n\
     ma, di 8.30-15.00",
    "Groep 1 t/m 4\n\
     ma\t8.30-12.00\t13.00-15.00\n\
     wo\t8.30-12.30\t\n\
     Groep 5 t/m 8\n\
     ma\t8.30-12.00\t13.00-15.15\n\
     wo\t8.30-12.30\t",
    "Tijd\tma\tdi\two\n\
     Ochtend\t8.30-12.00\t8.30-12.00\t8.30-12.30\n\
     Middag\t13.00-15.00\t13.00-15.00\tvrij",
    "Functie\tWerkdagen\tUren\n\
     OA A\tma, di, do\t8.30-14.30\n\
     OA B\two, vr\t8.00-12.00",
    "Wie\tDag\tVan\tTot\tVan\tTot\n\
     OA A\tma\t8:30\t12:15\t12:45\t14:30\n\
     OA A\tdi\t8:30\t12:15\t12:45\t15:00",
];
