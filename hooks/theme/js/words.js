// Indonesian word forms that the index's stemmer keeps apart: one question becomes several, their answers are joined.
// The stemmer (Snowball) cuts menandatangani and penandatanganan alike, but not the passive, not compounds written as
// one word or two, and not roots in k, t, p, n, whose first letter melts into the prefix (tetap, penetapan).
import { fold } from "./names.js";

/** A family: how any of its members is written, and the forms that together find all of them. */
const FAMILIES = [
  [
    /\b(?:di|ter|ber)?tanda ?tangan(?:i|an|kan)?(?:nya)?\b|\b[mp]enandatangan(?:i|an)?(?:nya)?\b/,
    ["penandatanganan", "ditandatangani", "tanda tangan"],
    "tandatangan",
  ],
  [/\bwali ?kota(?:nya)?\b/, ["wali kota"], "walikota"],
  [/\b(?:be)?kerja ?sama(?:nya)?\b/, ["kerja sama"], "kerjasama"],
  [/\bmaster ?plan\b|\brencana induk\b/, ["masterplan", "rencana induk"], null],
  [/\bbimtek\b|\bbimbingan teknis\b/, ["bimtek", "bimbingan teknis"], null],
  [/\bmou\b|\bnota (?:kesepahaman|kesepakatan)\b/, ["mou", "nota kesepakatan", "nota kesepahaman"], null],
  [/\bsekda\b|\bsekretaris daerah\b/, ["sekda", "sekretaris daerah"], null],
  [/\bsmart ?city\b|\bkota (?:cerdas|pintar)\b/, ["smart city", "kota cerdas"], "smartcity"],
  [/\bquick ?wins?\b/, ["quick win"], "quickwin"],
  [/\bwi ?fi\b/, ["wi fi"], "wifi"],
  [/\b(?:di)?kelola\b|\b[mp]engelola(?:an)?\b/, ["kelola", "pengelolaan", "dikelola"], null],
  [/\b(?:di|ter|me)?rencana(?:kan)?\b|\bperencanaan\b/, ["rencana", "perencanaan"], null],
  [/\b(?:di)?tetapkan\b|\b[mp]enetap(?:kan|an)\b/, ["ditetapkan", "penetapan"], null],
  [/\b(?:di)?terap(?:kan)?\b|\b[mp]enerap(?:kan|an)\b/, ["diterapkan", "penerapan"], null],
  [/\b(?:di|ber)?kembang(?:kan)?\b|\b[mp]engembang(?:kan|an)\b/, ["dikembangkan", "pengembangan"], null],
  [/\b(?:di)?nilai\b|\b[mp]enilai(?:an)?\b/, ["nilai", "penilaian", "menilai"], null],
  [/\b(?:di)?tunjuk\b|\b[mp]enunjuk(?:an|kan)?\b/, ["ditunjuk", "penunjukan"], null],
];

const MOST = 12; // questions per search

/**
 * What was asked → the questions to put to the index, each found page matching at least one.
 * `known(word)` tells whether a word stands in the records as written: Pagefind answers "walikota" with "wali" where it
 * does not know the word, so a compound is asked for as one word only where somebody writes it so.
 */
export async function expand(asked, known) {
  if (/^\s*".*"\s*$/.test(asked)) return [asked]; // an exact phrase stays one
  let questions = [fold(asked)];
  for (const [pattern, forms, compound] of FAMILIES) {
    if (!pattern.test(questions[0])) continue;
    const all = compound && (await known(compound)) ? [...forms, compound] : forms;
    questions = questions.flatMap((question) => all.map((form) => question.replace(pattern, form))).slice(0, MOST);
  }
  return questions;
}
