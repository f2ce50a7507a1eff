import { type Command, InvalidArgumentError } from "commander";
import {
  type Encoding,
  encodings,
  findEncodingName,
} from "../domain/archive/encoding/encodings.ts";

/** What files that are no UTF-8 are encoded in, for commands that read them. */
export type EncodingOption = { encoding?: Encoding };

function parseEncoding(text: string): Encoding {
  const found = findEncodingName(text);
  if (!found) throw new InvalidArgumentError(`Known are ${encodings.join(", ")}.`);
  return found;
}

/** Gives a command the option that says what files are encoded in, where it is in doubt. */
export function addEncodingOption(command: Command): Command {
  return command.option("--encoding <name>", "encoding of files that are no UTF-8", parseEncoding);
}
