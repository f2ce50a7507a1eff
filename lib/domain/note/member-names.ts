import { foldWords } from "./fold-text.ts";
import { isOneSlipApart } from "./one-slip.ts";

/** Short forms of one name that do not begin alike, as English, German, Slavic and Romance speakers use them. */
const SHORT_FORMS = [
  "robert rob bob bobby bert robbie roberto",
  "william will bill billy liam wilhelm guillermo guillaume",
  "richard rich dick rick ricardo",
  "margaret maggie peggy meg greta margarita marguerite margarete",
  "elizabeth liz beth betty lisa eliza bess elisabeth elisabetta isabel",
  "edward ted ned eddie eduardo edoardo",
  "john jack johnny jon johannes hans juan jean giovanni jan ivan ian sean joao",
  "james jim jimmy jamie jacob jakob jacques diego santiago tiago",
  "michael mike mick misha michel miguel michele mikhail mihai",
  "anthony tony anton antonio antoine",
  "catherine kate katie kathy cathy kit katharina catarina caterina katarzyna kasia ekaterina katya",
  "alexander alex sasha xander sandro alessandro alejandro aleksandr lex",
  "alexandra sasha sandra alessandra ola aleksandra",
  "joseph joe joey jose giuseppe beppe sepp josef pepe",
  "henry harry hank heinrich enrique enrico henri",
  "charles charlie chuck carl karl carlos carlo karel",
  "thomas tom tommy tomas tommaso",
  "francis frank francesco francisco paco franz francois",
  "frances fran francesca francisca franziska",
  "mary maria molly polly marie marija",
  "sarah sally sara",
  "dorothy dot dolly dorothea",
  "patricia pat trish tricia patty",
  "patrick pat paddy patricio patrizio",
  "nicholas nick nico niko klaus nicolas nicola nikolai kolya",
  "george jorge giorgio georg georges jerzy yuri",
  "peter pete pedro pietro pierre piotr petr petya",
  "paul pablo paolo paulo pavel pawel pasha",
  "matthew matt mateo matteo matthias mathieu",
  "susan sue susie susanne suzanne",
  "deborah deb debbie",
  "barbara barb babs basia",
  "anne ann anna annie nan ana hanna hannah anja anya",
  "david dave davide dawid",
  "stephen steve stefan stefano esteban etienne",
  "daniel dan danny daniele",
  "samuel sam sammy samantha",
  "benjamin ben benny",
  "christopher chris kit topher cristobal cristoforo krzysztof",
  "christine chris tina christina cristina krystyna",
  "theodore ted theo teo fyodor",
  "leonard leo len lenny leonardo",
  "eleanor nell ellie nora leonora eleonora",
  "helen nell ellen elena helena lena",
  "abigail abby gail",
  "augustus gus august augusto",
  "lawrence larry laurie lorenzo laurent lars",
  "gerald gerry jerry",
  "vladimir vova volodya",
  "dmitri dima",
].map((forms) => new Set(forms.split(" ")));

/** Is this word one of the names, a short form, a surname, or the same in another script, or misspelt by a letter? */
export function goesByName(word: string, names: readonly string[]): boolean {
  const greeted = romanize(word);
  return names.some((name) => foldWords(name).some((part) => isSameName(greeted, romanize(part))));
}

function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  if (a === "" || b === "") return false;
  // Scripts that write signs for syllables or ideas cannot be compared with letters: no verdict, no harm.
  if (/[^a-z]/.test(a) || /[^a-z]/.test(b)) return /[^a-z]/.test(a) !== /[^a-z]/.test(b);
  const stem = (name: string) => name.replace(/(?:ie|y|i|s)$/, "").replace(/(.)\1$/, "$1");
  if (a.length >= 2 && (b.startsWith(a) || (stem(a).length >= 3 && b.startsWith(stem(a)))))
    return true;
  if (b.length >= 3 && a.startsWith(b)) return true;
  if (SHORT_FORMS.some((forms) => forms.has(a) && forms.has(b))) return true;
  const consonants = (name: string) => name.replace(/[aeiouy]/g, "").replace(/(.)\1+/g, "$1");
  if (a.length >= 4 && isOneSlipApart(a, b)) return true;
  return a.length >= 4 && b.length >= 4 && a[0] === b[0] && consonants(a) === consonants(b);
}

/** Cyrillic and Greek letters by their usual Latin ones (after BGN/PCGN and ISO 843, without marks). */
const LETTERS: Record<string, string> = Object.fromEntries(
  "аa бb вv гg ґg дd еe єe жzh зz иi іi їi йi кk лl мm нn оo пp рr сs тt уu фf хh цts чch шsh щsch ыy ьNONE ъNONE эe юyu яya αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo"
    .split(" ")
    .map((pair) => [pair[0] ?? "", pair.slice(1).replace("NONE", "")]),
);

function romanize(word: string): string {
  let out = "";
  for (const letter of word) out += LETTERS[letter] ?? letter;
  return out;
}
