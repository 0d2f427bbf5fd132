// What somebody asks, as concepts: each is a thing that a page can tell of, with every form in which it is written.
// The index's stemmer (Snowball) cuts menandatangani and penandatanganan alike, but not the passive, not compounds
// written as one word or two, not roots in k, t, p, n, whose first letter melts into the prefix, and no abbreviation.
import { fold } from "../finder/names.js";

/** Families: how any member is asked for, and the forms that together find all of them. */
const FAMILIES = [
  [
    /\b(?:di|ter|ber)?tanda ?tangan(?:i|an|kan)?(?:nya)?\b|\b[mp]enandatangan(?:i|an)?(?:nya)?\b|\bteken\b|\bditeken\b/,
    ["penandatanganan", "ditandatangani", "tanda tangan", "tandatangan", "diteken"],
  ],
  [/\bmo ?u\b|\bnota (?:kesepahaman|kesepakatan)\b/, ["nota kesepakatan", "nota kesepahaman", "mou"]],
  [/\bper(?:aturan )?wa(?:li ?kota|li|l|ko)\b/, ["peraturan wali kota", "perwali", "perwal", "perwako"]],
  [/\bperbup\b|\bperaturan bupati\b/, ["peraturan bupati", "perbup"]],
  [/\bperda\b|\bperaturan daerah\b/, ["peraturan daerah", "perda"]],
  [/\bwali ?kota(?:nya)?\b|\bwako\b/, ["wali kota", "walikota"]],
  [/\b(?:be)?kerja ?sama(?:nya)?\b/, ["kerja sama", "kerjasama"]],
  [/\bmaster ?plan\b|\brencana induk\b/, ["masterplan", "rencana induk"]],
  [/\bbimtek\b|\bbimbingan teknis\b/, ["bimtek", "bimbingan teknis"]],
  [/\bsekda\b|\bsekretaris daerah\b/, ["sekretaris daerah", "sekda"]],
  [/\bkadis\b|\bkepala dinas\b/, ["kepala dinas", "kadis"]],
  [/\bsmart ?city\b|\bkota (?:cerdas|pintar)\b/, ["smart city", "kota cerdas", "smartcity"]],
  [/\bquick ?wins?\b/, ["quick win", "quickwin"]],
  [/\bwi ?fi\b/, ["wifi"]],
  [/\b(?:di)?kelola\b|\b[mp]engelola(?:an)?\b/, ["kelola", "pengelolaan", "dikelola"]],
  [/\b(?:di|ter|me)?rencana(?:kan)?\b|\bperencanaan\b/, ["rencana", "perencanaan"]],
  [/\b(?:di)?tetapkan\b|\b[mp]enetap(?:kan|an)\b/, ["ditetapkan", "penetapan"]],
  [/\b(?:di)?terap(?:kan)?\b|\b[mp]enerap(?:kan|an)\b/, ["diterapkan", "penerapan"]],
  [/\b(?:di|ber)?kembang(?:kan)?\b|\b[mp]engembang(?:kan|an)\b/, ["dikembangkan", "pengembangan"]],
  [/\b(?:di)?nilai\b|\b[mp]enilai(?:an)?\b/, ["nilai", "penilaian", "menilai"]],
  [/\b(?:di)?tunjuk\b|\b[mp]enunjuk(?:an|kan)?\b/, ["ditunjuk", "penunjukan"]],
  [/\b(?:apa (?:itu|arti)|arti(?:nya)?|istilah|definisi|pengertian|maksud(?:nya)?)\b/, ["glosarium"]],
];

/** Stages are written in Roman numerals in the records and in digits on the keyboard. */
const STAGE =
  /\b(?:tahap |(?<=bimtek ))(?:ke )?([1-4]|i{1,3}|iv)\b(?! (?:jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des))/;
const NUMERALS = ["i", "ii", "iii", "iv"];

/** Words that a question has and an answer lacks. */
const EMPTY = new Set(
  (
    "adalah agar akan apa apakah atau bagaimana bagi berapa dalam dan dari daftar dengan di dimana gimana ini itu juga " +
    "kapan ke mana oleh pada para saja saat secara sebagai siapa tahun tanggal tentang the untuk yang"
  ).split(" "),
);

/** "pare2" is how "pare-pare" is typed on a telephone. */
const unfold = (text) => fold(text).replace(/\b(\p{L}{2,})2\b/gu, "$1 $1");

const stage = ([asked, number]) => {
  const at = /\d/.test(number) ? number - 1 : NUMERALS.indexOf(number);
  return { asked, forms: [`tahap ${NUMERALS[at]}`, `tahap ${at + 1}`], stage: at };
};

const single = (word) => ({ asked: word, forms: [word] });

/** Cuts the first family out of the text and reads what stands before and after it. */
function cut(text, families = FAMILIES) {
  const [[pattern, forms] = [], ...others] = families;
  const found = pattern?.exec(text);
  if (found) {
    const end = found.index + found[0].length;
    return [...cut(text.slice(0, found.index), others), { asked: found[0], forms }, ...cut(text.slice(end), families)];
  }
  return others.length ? cut(text, others) : text.split(" ").filter(Boolean).map(single);
}

const says = ({ asked, forms }) => forms.length > 1 || !(EMPTY.has(asked) || /^\p{L}$/u.test(asked));

/** The question → its concepts {asked, forms, stage}, in order; words that only a question has count where nothing else is left. */
export function read(text) {
  if (/^\s*".+"\s*$/.test(text)) return [{ ...single(fold(text)), exact: true }];
  const plain = unfold(text);
  const numbered = STAGE.exec(plain);
  const rest = numbered ? plain.replace(numbered[0], " ") : plain;
  const all = [...cut(rest), ...(numbered ? [stage(numbered)] : [])];
  const telling = all.filter(says);
  return telling.length ? telling : all;
}

/** The text as names are looked up by: what is typed in telephone spelling written out. */
export const spelledOut = unfold;
