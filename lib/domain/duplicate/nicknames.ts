import { foldWord } from "./fold-word.ts";

/**
 * Given names that stand for one another, a line for each: English first, then German, Dutch, Spanish, Portuguese,
 * French, Italian, Scandinavian, Slavic. A short form may stand in several lines.
 */
const lines = `
robert bob bobby rob robbie bert | roberto | roberta bobbie
william will bill billy liam willy wilhelm willem guillaume guillermo guilherme
richard rick ricky dick rich richie ricardo riccardo
james jim jimmy jamie jaime
john jack johnny jon johan johann johannes hans jan juan joao jean giovanni gianni ivan vanya
jonathan jon john jonny nathan
michael mike mick mickey mikey michel miguel mikael mikhail misha michele michal
thomas tom tommy tomas tommaso
joseph joe joey jos josef jose pepe giuseppe beppe yusuf
charles charlie chuck chas carlos karl carl carlo charly
edward ed eddie ted teddy ned eduardo edoardo eddy
edmund ed eddie ted | edwin ed eddie
david dave davey davide
daniel dan danny daniele
samuel sam sammy | samantha sam sammie
benjamin ben benny benji | benedict ben benedikt
matthew matt matty mateo matteo matthias matthieu matthijs matias mats
andrew andy drew andreas andre andres andrea andrzej andrei anders
anthony tony antonio anton antoine toni toño
alexander alex al sandy sasha xander alexandre alejandro alessandro aleksandr sander alec lex
alexandra alex sandra sasha lexi alexa alejandra alessandra sandy
christopher chris kit topher christoph cristobal christophe kris christof
christian chris cristian christiaan kris
christine chris christina chrissy tina christiane kirsten cristina kristina kristin
nicholas nick nicky nico klaus nicolas niklas nicolai nikolai nils claus niko kolya
peter pete pedro pierre piet pieter petr piotr pietro petra
stephen steve steven stefan stephan esteban etienne stefano stef
timothy tim timmy timotheus | timo tim
gregory greg gregg gregor gregorio
jeffrey jeff geoffrey geoff
kenneth ken kenny | ronald ron ronnie | donald don donnie | raymond ray
lawrence larry laurie lars laurent lorenzo lorenz laurens
leonard leo len lenny leonardo leonhard | leopold leo
frederick fred freddie rick friedrich frederic federico fritz fredrik frederik
francis frank fran francisco paco pancho francesco franz frans francois kiko
gerald gerry jerry gerard gerhard gerd | geraldine gerry
henry harry hank heinrich enrique enrico henri hendrik henk heinz henrik
theodore ted teddy theo theodor teo
philip phil felipe philipp philippe filippo pip
patrick pat paddy patricio patrizio | patricia pat patty trish tricia patrizia
walter walt wally | eugene gene eugen eugenio | martin marty martijn
maximilian max maxi maxime massimiliano maximiliano | maxwell max
joshua josh | zachary zach zack zac | jacob jake jakob jacques jacobo giacomo jaap coby
abraham abe bram | vincent vince vinny vincenzo vicente vincente
dominic dom dominik domenico domingo dominique nick | sebastian seb basti bastian sebastien
louis lou lewis luis luigi ludwig lutz | george jorge georg jorg jurgen giorgio jurgen georges joris yuri
paul pablo paolo pavel pol paulo | mark marcus marc markus marco marcos
elizabeth liz lizzie beth betty eliza lisa elisabeth elsa lise betsy bess lily isabel libby elisabetta ella
margaret maggie meg peggy greta margarita marguerite margit gretchen madge margarethe rita marga
katherine kate kathy katie kat kathryn catherine cathy caterina catarina katharina katja kathrin karin catalina ekaterina katya trina kay
jennifer jen jenny jenna | jessica jess jessie | rebecca becky becca rebekka
susan sue susie suzanne susanne susana suzie zsuzsa | deborah deb debbie debra
barbara barb babs bärbel | victoria vicky tori viktoria vicki | theresa terry tess teresa therese tessa
stephanie steph stefanie steffi stefania | pamela pam | cynthia cindy | kimberly kim
jacqueline jackie | abigail abby gail | amanda mandy | gabriella gabi gabriele gabriela gaby | gabriel gabe gabi
josephine jo josie josefina fina pepa | joanna jo joanne johanna hanna anna giovanna juana | ann anne anna annie hanna hannah ana anita nan nancy anja annette anouk ania
mary maria marie mia molly polly mari marija maryam miriam | marianne mary anne
dorothy dot dottie dora dorothea dorothee | eleanor ellie nell nora leonor eleonora lena | helen helena ellen helene lena elena nell yelena
isabella bella isabel isabelle izzy isa | emily em emma emilia | nathalie natalie natasha natalia nat
frances fran francesca francisca fanny | caroline carol carrie carolina karoline lina karolina caro
veronica ronnie vera veronika veronique | virginia ginny | judith judy | sophia sophie sofia sonja sonia
magdalena lena magda | angela angie angelika | ursula uschi ulla | renate nati | sabine bine | friederike rike
dolores lola | concepcion concha conchita | mercedes merche | guadalupe lupe | rosario charo | pilar pili | consuelo chelo
ignacio nacho inigo | manuel manolo manu emmanuel manny | rafael rafa raphael raffaele | santiago santi diego tiago
salvador salva | fernando nando fer ferdinand | alfonso poncho alphonse | gonzalo gonza | alberto beto albert al | alfred fred alfredo al
antonia toni toñi | beatriz bea beatrice | montserrat montse | maria jose mariajose | sergio sergej sergey serge seryozha
dmitri dima dmitry dimitri | vladimir vova volodya wladimir | nikolaj kolya | yevgeny zhenya evgeny | tatiana tanya tanja
aleksei alyosha alexei | konstantin kostya | anastasia nastya stacy | olga olya | irina ira | svetlana sveta | ludmila mila lyuda
stanislaw staszek stan | malgorzata gosia margaret | katarzyna kasia | agnieszka aga agnes | krzysztof krzys christopher | wojciech wojtek | tomasz tomek thomas
muhammad mohammed mohamed mohammad mehmet mohamad | ahmed ahmad ahmet | hussein husain hussain | yousef joseph yusuf | abdullah abdallah
`;

const groups: ReadonlyMap<string, readonly number[]> = (() => {
  const map = new Map<string, number[]>();
  const sets = lines
    .split(/[\n|]/)
    .map((line) => line.trim())
    .filter(Boolean);
  for (const [group, set] of sets.entries()) {
    for (const name of new Set(set.split(" ").map(foldWord))) {
      const known = map.get(name);
      if (known) known.push(group);
      else map.set(name, [group]);
    }
  }
  return map;
})();

const none: readonly number[] = [];

/** The groups of names that stand for one another and hold this one. @param name as `foldWord` makes it */
export function nicknameGroups(name: string): readonly number[] {
  return groups.get(name) ?? none;
}

/** Whether one name is a known other form of the other: Bob and Robert, Paco and Francisco. */
export function areNicknames(a: string, b: string): boolean {
  const others = nicknameGroups(b);
  return a !== b && nicknameGroups(a).some((group) => others.includes(group));
}
