import { headingKey } from "./heading-key.ts";
import { othersAnywhere, othersBeginnings } from "./others-of-further-languages.ts";

/**
 * Words of a heading or a label that say that the cell is about somebody other than the contact: whoever owns, made,
 * changed, introduced or looks after them, and their family and colleagues. In English, German, French, Spanish,
 * Portuguese, Dutch and Italian, as `headingKey` writes them.
 */
const roles = `owner | owners | co owner | manager | managers | assistant | assistants | supervisor | boss | reports to |
  direct report | direct reports | spouse | partner | husband | wife | parent | parents | father | mother | mom | dad |
  child | children | son | daughter | brother | sister | sibling | friend | friends | relative | relation |
  relationship | related | relatives | emergency | guardian | agent | broker | recruiter | sourcer | introducer |
  referrer | referral | referee | sponsor | mentor | coach | creator | author | editor | modifier | assignee | assigned |
  responsible | account manager | account executive | sales rep | sales representative | salesperson | sales person | rep |
  representative | advisor | adviser | consultant | colleague | coworker | team member | teammate | follower | followers |
  collaborator | collaborators | participants | attendees | organizer | organiser | host | billing |
  invoice | invoicing | accounting | payroll | support | helpdesk | secretary | lawyer | attorney | accountant | doctor |
  sender | recipient | inviter | invitee | matchmaker | connector | alternate contact |
  alternative contact | secondary contact | other contact | second contact | chief of staff |
  besitzer | besitzerin | eigentumer | eigentumerin | inhaber | inhaberin | vorgesetzter | vorgesetzte | chef | chefin |
  assistent | assistentin | assistenz | sekretar | sekretarin | sekretariat | ehepartner | ehepartnerin | ehefrau |
  ehemann | partnerin | gatte | gattin | eltern | vater | mutter | kind | kinder | sohn | tochter | bruder | schwester |
  freund | freundin | notfall | notfallkontakt | betreuer | betreuerin | bearbeiter | bearbeiterin | sachbearbeiter |
  ersteller | erstellerin | verantwortlich | verantwortlicher | verantwortliche | zustandig | zustandiger | berater |
  beraterin | vertreter | vertreterin | vertrieb | vertriebsmitarbeiter | vermittler |
  vermittlerin | werber | rechnung | rechnungskontakt | buchhaltung | kollege | kollegin | beziehung |
  proprietaire | gestionnaire | responsable | superieur | assistante | conjoint | conjointe | epoux | epouse | mari |
  femme | partenaire | pere | mere | enfant | enfants | fils | fille | frere | soeur | ami | amie | urgence | createur |
  auteur | commercial responsable | charge de compte | du commercial | de la commerciale | commerciaux | recruteur | recruteuse | facturation | comptable | comptabilite |
  collegue | parrain | conseiller | conseillere |
  propietario | propietaria | dueno | duena | gerente responsable | jefe | jefa | asistente | ayudante | conyuge | esposo |
  esposa | marido | pareja | padre | madre | padres | hijo | hija | hijos | hermano | hermana | amigo | amiga | emergencia |
  creador | autor | encargado | encargada | vendedor | vendedora | representante | reclutador | reclutadora |
  facturacion | companero | companera | asesor | asesora | secretaria |
  proprietario | proprietaria | dono | dona | chefe | supervisor | assistente | conjuge | parceiro | parceira | companheiro |
  pai | mae | pais e maes | filho | filha | filhos | irmao | irma | criador | criadora | responsavel | recrutador |
  recrutadora | faturamento | faturacao | colega | consultor | consultora |
  eigenaar | beheerder | leidinggevende | baas | assistent | assistente | echtgenoot | echtgenote | ouder | ouders | vader |
  moeder | kinderen | zoon | dochter | broer | zus | vriend | vriendin | noodcontact | noodgeval | maker | auteur |
  verantwoordelijke | accountmanager | verkoper | vertegenwoordiger | adviseur | aanbrenger | facturatie | factuur |
  boekhouding | collega |
  titolare | responsabile | capo | dirigente | segretaria | segretario | coniuge | marito | moglie | compagno |
  compagna | genitore | genitori | figlio | figlia | figli | fratello | sorella | amico | amica | emergenza | creatore |
  autore | referente | venditore | rappresentante | agente | consulente | reclutatore | fatturazione | contabilita`;

/** Deeds with the word that makes whoever did them the one meant: "created by", "erstellt von", "modifié par". */
const deeds = `created | modified | changed | updated | edited | assigned | referred | introduced | added | invited |
  imported | recruited | sourced | recommended | managed | owned | submitted | uploaded | entered | contacted |
  last modified | last updated | last contacted | met through | introduced through | known through | met via | via |
  cc | bcc | sent | forwarded | deleted | approved | verified | requested | sponsored | hired | connected | shared |
  erstellt | geandert | bearbeitet | angelegt | zugewiesen | empfohlen | vorgestellt | hinzugefugt | eingeladen |
  importiert | geworben | aktualisiert | vermittelt |
  cree | creee | modifie | modifiee | assigne | attribue | recommande | presente | ajoute | ajoutee | invite | importe |
  introduit |
  creado | creada | modificado | modificada | asignado | asignada | recomendado | referido | presentado | anadido |
  agregado | invitado | importado | actualizado |
  criado | criada | alterado | atribuido | indicado | apresentado | adicionado | convidado | atualizado |
  aangemaakt | gemaakt | gewijzigd | bewerkt | toegewezen | aanbevolen | voorgesteld | toegevoegd | uitgenodigd |
  doorverwezen | geintroduceerd |
  creato | creata | modificato | modificata | assegnato | assegnata | consigliato | presentato | presentata | aggiunto |
  aggiunta | invitato | importato | aggiornato`;

const toPattern = (list: string) =>
  list
    .split("|")
    .map((word) => word.trim().replace(/\s+/g, " "))
    .join("|");

const ROLE = new RegExp(`(?:^| )(?:${toPattern(roles)})(?: |$)`);
const DEED = new RegExp(
  `(?:^| )(?:${toPattern(deeds)}) (?:by|to|from|through|via|von|vom|durch|an|par|a|por|pelo|pela|para|door|aan|da|dal|dalla|al) ?`,
);
const further = (list: string) => list.split("|").map(headingKey);
const beginnings = new Set(further(othersBeginnings));
const longestBeginning = Math.max(...beginnings.values().map(({ length }) => length));
const ANYWHERE = new RegExp(further(othersAnywhere).join("|"));
const OF_ASIA =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a word of the heading begins so; a set, since every cell of the first rows is looked at like this. */
function hasBeginning(key: string): boolean {
  for (let at = 0; at >= 0 && at < key.length; ) {
    for (let length = 2; length <= longestBeginning; length++)
      if (beginnings.has(key.slice(at, at + length))) return true;
    const blank = key.indexOf(" ", at);
    at = blank < 0 ? -1 : blank + 1;
  }
  return false;
}

const THROUGH =
  /(?:^| )(?:introduced|met|known|referred|through|added|created|modified|owned|managed|assigned) ?(?:by|to|through|via|from)?(?: (?:name|email|e mail|linkedin|user|id|url|source|address))*$/;

/**
 * Whether a heading is about somebody else: its cells are never the contact's, whatever they hold.
 * @param key as `headingKey` writes it
 */
export function isAboutSomebodyElse(key: string): boolean {
  return (
    [ROLE, DEED, THROUGH].some((pattern) => pattern.test(key)) ||
    hasBeginning(key) ||
    (OF_ASIA.test(key) && ANYWHERE.test(key))
  );
}
