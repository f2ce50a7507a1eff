/** Words of which invented spaces are made; used by tests and measurements only. */
const words = (text: string) => text.trim().split(/\s+/u);
// Common ones first: they are drawn by Zipf's law, so that chance pairs come up as they do in life.
export const givens = words(`
Maria David Anna Michael Ana John Thomas Laura Daniel Sarah Andrea James Carlos Robert Julia Christian Elena Peter
Jennifer Martin Sofia Alexander Paul Marta Stefan Katharina José Mark Emma William Lucas Nicole Juan Claudia Richard
Jan Cristina Matthew Lisa Miguel Christine Andrew Sandra Luis Elizabeth Sebastian Patricia Chris Nina Joseph Eva Luca
Margaret François Camille Pierre Chloé Antoine Sophie Joana João Inês Tiago Beatriz Pedro Sander Femke Jeroen Lotte
Anthony Katherine Edward Rebecca Steven Susan Timothy Deborah Samuel Victoria Benjamin Theresa Nicholas Abigail
Alejandro Francisco Ignacio Mercedes Guadalupe Rafael Santiago Friedrich Heinrich Wilhelm Ursula Gabriele Sabine
Priya Rahul Amit Anjali Wei Yuki Kenji Fatima Mohammed Ahmed Omar Layla Aisha Yusuf Zeynep Mehmet Agnieszka Krzysztof
Małgorzata Tomasz Olga Dmitri Svetlana Tatiana Ivan Ingrid Lars Søren Astrid Björn Åsa Zoë Renée Noémie Giulia Matteo
Chiara Lorenzo Francesca Giovanni Ruth Clara Felix Oscar Hugo Ines Bruno Ada Leon Mira Nils Tara Ravi Kofi Amara Chidi
`);
export const families = words(`
García Smith Müller Martínez Johnson Silva Schmidt López Brown Santos Fischer Rossi Jones Weber Ferreira Martin Bernard
Meyer Williams Sánchez Taylor Wagner Fernández Davies Becker Pérez Evans Schulz Gómez Hoffmann Kumar Singh Patel Shah Khan
Ali Nguyen Wang Chen Li Kim Tanaka Sato Jansen Bakker Visser Mulder Dubois Moreau Lefèvre Girard Costa Oliveira Almeida
Hansen Nielsen Johansson Andersson Lindqvist Kowalski Nowak Wiśniewska Petrov Ivanova Kuznetsov Novák Horváth Szabó Popescu
Yılmaz Demir Öztürk Hassan Ibrahim Okafor Mensah Diallo Haddad Nasser Cohen Levy Friedman Ricci Bianchi Conti Greco Marino
Köhler Jäger Schäfer Krüger Brandt Vogel Keller Frank Winter Sommer Busch Voigt Lorenz Ziegler Kaiser Fuchs Albrecht
Walker Hughes Turner Collins Murphy Bennett Foster Graham Sullivan Wallace Hayes Porter Ashworth Pemberton Thackeray
Navarro Ramos Ortega Delgado Castro Ortiz Rubio Marín Iglesias Cortés Castellanos Echeverría Aguirre Mendizábal Uriarte
Carvalho Pinto Teixeira Moura Barros Azevedo Fontaine Chevalier Gauthier Marchand Delacroix Vasseur Beaumont Lacroix
Lindberg Bergström Nyström Håkansson Sørensen Kjær Østergaard Virtanen Korhonen Achterberg Hoekstra Dijkstra Zijlstra
`);
export const firms = words(`
Northwind Contoso Globex Initech Umbra Vantage Helios Lumen Quartz Borealis Meridian Cobalt Tessera Nimbus Orchard Pinnacle
Redwood Solstice Tidewater Verity Wayfarer Zenith Anchor Bramble Cascade Driftwood Ember Falcon Granite Harbor Ironwood
Juniper Keystone Lantern Mosaic Nectar Opal Prism Quill Ridge Saffron Thistle Umber Velvet Willow Yarrow Zephyr Aster
`);
export const trades = words("Systems Consulting Health Bank Media Logistics Energy Foods");
export const roles =
  `Engineer|Senior Engineer|Product Manager|Designer|Consultant|Sales Manager|Founder|Data Analyst|Recruiter|
HR Manager|Marketing Lead|Account Executive|Project Manager|Teacher|Architect|Researcher|Nurse|Lawyer|CTO|Office Manager`
    .split("|")
    .map((role) => role.trim());
export const taglines =
  `Helping teams ship|Open to work|Building things that last|Coffee first|Ex-consultant, now curious|Speaker and author|
Lifelong learner|Making data useful|People before process|Always up for a chat`
    .split("|")
    .map((line) => line.trim());
export const shortForms: Record<string, string> = {
  Robert: "Bob",
  William: "Bill",
  Richard: "Dick",
  James: "Jim",
  Elizabeth: "Liz",
  Margaret: "Peggy",
  Katherine: "Kate",
  Anthony: "Tony",
  Edward: "Ted",
  Thomas: "Tom",
  Michael: "Mike",
  Alexander: "Sasha",
  Francisco: "Paco",
  José: "Pepe",
  Ignacio: "Nacho",
  Guadalupe: "Lupe",
  Friedrich: "Fritz",
  Heinrich: "Heinz",
  Ursula: "Uschi",
  Christine: "Tina",
  Andrew: "Drew",
  Jennifer: "Jenny",
  Rebecca: "Becky",
  Samuel: "Sam",
  Daniel: "Dan",
  Joseph: "Joe",
  Małgorzata: "Gosia",
  Dmitri: "Dima",
  Tatiana: "Tanya",
  Ivan: "Vanya",
  Agnieszka: "Aga",
  Tomasz: "Tomek",
  Benjamin: "Ben",
  Patricia: "Trish",
};
