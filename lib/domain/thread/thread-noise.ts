import { isBadgeLine, isDegreeLine, isPronounLine } from "../paste/names.ts";
import type { PasteLine } from "../paste/pasted-page.ts";
import { sectionRole } from "../paste/sections.ts";
import { namesOfLabel } from "./sender-line.ts";

const END =
  /^(?:write a message|type a message|escribe un mensaje|escribir un mensaje|redactar un mensaje|ecri(?:vez|re) un message|rediger un message|redigez un message|nachricht (?:schreiben|verfassen|eingeben)|schreiben sie eine nachricht|schreibe eine nachricht|(?:escreva|escrever|digite) uma? ?mensagem|(?:schrijf|typ) een bericht|bericht schrijven|scrivi un messaggio|maximi[sz]e compose field|press enter to send|you are on the messaging overlay)/;

const QUIET = new RegExp(
  [
    "^(?:seen|read|delivered|sending|sent|visto|leido|lu|vu|distribue|envoye|gesehen|gelesen|gesendet|zugestellt|lida|visualizada|enviada?|gezien|verzonden|visualizzato|letto|inviato|consegnato|recapitato)$",
    "^(?:seen by|read by|visto por|leido por|lu par|vu par|gesehen von|gelesen von|visualizado por|visualizada por|lida por|gezien door|gelezen door|visualizzato da|letto da) ",
    "^\\(?(?:edited|editado|editada|modifie|bearbeitet|bewerkt|modificat[oa])\\)?$",
    "^(?:inmail|sponsored|patrocinado|sponsorise|gesponsert|gesponsord|promoted|new|nuevo|nouveau|neu|novo|nieuw|new messages?|sponsorizzato|promosso|nuovo|nuovi messaggi)$",
    "^(?:click|tap|press|haga|haz|pulse|cliquez|appuyez|klicken|clique|toque|klik|fai|fare|premi) .{0,30}(?:enter|intro|entree|eingabetaste|invio)\\b.{0,60}(?:image|imagen|imagem|bild|afbeelding|immagine|preview|apercu|vorschau|anteprima|visualizacao|vista previa|voorbeeld)",
    "^.{1,80} (?:(?:is|are) typing|esta escribiendo|est en train d'ecrire|ecrit|schreibt|tippt|esta digitando|esta a escrever|is aan het typen|typt|sta scrivendo) ?(?:…|\\.\\.\\.)$",
    "^(?:stato: |status: |status is |estado: |statut : )",
    "^(?:react|reacted|reaccion|reagir|reagi|reagier|reager|reageer|open emoji|open reaction|see who reacted|open options|open the options|open gif|open send|close your conversation|add an emoji)(?:$|[a-z]* )",
    "^.{1,80} (?:reacted (?:with|to)|ha reaccionado|reacciono con|a reagi|hat .{0,20}reagiert|reagiu|heeft .{0,20}gereageerd|ha reagito con)",
    "^(?:download|descargar|telecharger|herunterladen|baixar|descarregar|downloaden|attachment|adjunto|piece jointe|anhang|anexo|bijlage|image|gif|scarica|allegato|immagine)$",
    "^(?:pdf|docx?|xlsx?|pptx?|zip|png|jpe?g|mp4)[\\s·•|,-]+\\d+(?:[.,]\\d+)? ?(?:b|kb|mb|ko|mo|bytes?)$",
    "^\\d+(?:[.,]\\d+)? ?(?:b|kb|mb|ko|mo|bytes?)(?: .{0,10})?$",
    "^(?:reply|forward|responder|reenviar|repondre|transferer|antworten|weiterleiten|encaminhar|beantwoorden|doorsturen|rispondi|inoltra|report this message|more options|more actions|star|unread|show more|load more)$",
    "^(?:[·•] ?)?[·•]$",
    "^(?:active now|active|mobile|en linea|activo ahora|actif|actif maintenant|jetzt aktiv|ativo agora|nu actief|attivo ora|attiva ora)(?: [·•].*| \\d.*)?$",
  ].join("|"),
);

/** The caption of a voice message, and the buttons of a recording; how long it lasts may stand on the line. */
const VOICE =
  /^(?:voice message|audio message|mensaje de voz|message vocal|message audio|sprachnachricht|mensagem de voz|spraakbericht|messaggio vocale)(?:[\s,·•]+\d{1,2}(?::\d\d| sec(?:onds?)?)?)?$/;
const PLAYER =
  /^(?:play|pause|mute|unmute|play video|play audio|play voice message|video message|reproducir(?: video)?|lire(?: la video)?|lecture|video (?:abspielen|wiedergeben)|abspielen|reproduzir(?: video)?|video afspelen|afspelen|riproduci(?: video)?)(?:[\s,·•]+\d{1,2}:\d\d)?$/;

const DELETED =
  /^(?=.{0,90}$)(?=.*(?:message|mensaje|mensagem|nachricht|bericht|messaggio))(?:.*(?:you deleted|was deleted|has been deleted|has deleted|deleted this|eliminado|eliminaste|eliminado|supprime|geloscht|excluiu|apagou|excluida|apagada|verwijderd|eliminato|eliminata))/;

const SYSTEM =
  /(?:are now connected|is now a connection|is now your connection|accepted your (?:invitation|invite)|accepted the invitation|added .{1,60} to (?:the|this) (?:conversation|group)|left the (?:conversation|group)|named the (?:conversation|group)|created (?:the|this) group|joined the (?:conversation|group)|ha aceptado tu invitacion|ahora sois contactos|a accepte votre invitation|hat ihre einladung angenommen|aceitou (?:o )?seu convite|heeft (?:je|uw) uitnodiging geaccepteerd|ha anadido a|a ajoute .{1,60} a la conversation|hat .{1,60} hinzugefugt|adicionou|toegevoegd aan|ha accettato il tuo invito|(?:e|siete) ora (?:un )?(?:tuo )?collegament[oi]|ha aggiunto .{1,60} alla conversazione)/;

const FILE =
  /^[^/\\]{1,120}\.(?:pdf|docx?|xlsx?|pptx?|key|png|jpe?g|gif|heic|zip|txt|csv|ics|mp4|mov|m4a)(?:[\s·•|(,]+\d+(?:[.,]\d+)? ?(?:b|kb|mb|ko|mo|bytes)\)?)?$/;
const PICTURES =
  /^(?:(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s)+)(?:\+?\d{1,3})?$/u;

/** What a line is that belongs to no message; `end` closes the conversation. */
export type NoiseRole =
  | "quiet"
  | "deleted"
  | "system"
  | "end"
  | "file"
  | "picture"
  | "voice"
  | "player"
  | null;

/** Counts, times and pictures: long pastes are full of them, and no wording need be looked for in them. */
function letterlessRole({ text, folded, alt, control }: PasteLine): NoiseRole {
  if (alt || /^[·•\s]+$/.test(folded) || isDegreeLine(folded)) return "quiet";
  if (control && folded.length <= 25 && !/[./]/.test(folded)) return "quiet";
  return PICTURES.test(text) ? "picture" : null;
}

/** Tells LinkedIn's own words around messages from what people wrote, line by line. Linear. */
export function noiseRole(line: PasteLine): NoiseRole {
  const { folded } = line;
  if (folded.length > 160) return null;
  if (!/\p{L}/u.test(folded)) return letterlessRole(line);
  if (END.test(folded)) return "end";
  if (VOICE.test(folded)) return "voice";
  if (PLAYER.test(folded)) return "player";
  if (line.alt || QUIET.test(folded) || namesOfLabel(line).length > 0) return "quiet";
  if (isBadgeLine(folded) || isDegreeLine(folded) || isPronounLine(folded)) return "quiet";
  if (line.control && folded.length <= 25 && !/[./]/.test(folded)) return "quiet";
  if (DELETED.test(folded)) return "deleted";
  if (SYSTEM.test(folded)) return "system";
  if (FILE.test(folded)) return "file";
  if (PICTURES.test(line.text)) return "picture";
  const section = sectionRole(folded);
  return section === "overlay" || section === "footer" ? "end" : null;
}

/** Navigation and headings of the messaging page, which are no leftover. */
export function isChrome(line: PasteLine): boolean {
  return (
    sectionRole(line.folded) !== null ||
    /^(?:search messages|focused|other|inmail|starred|archived?|my connections|messaging|conversation list|load more conversations|nuevo mensaje|filter)/.test(
      line.folded,
    )
  );
}
