"use client";

import type { DuplicateSide } from "@/lib/domain/duplicate/duplicate-view";
import type { MergeChoices } from "@/lib/domain/duplicate/kept-details";

type KeptChoicesProps = {
  kept: DuplicateSide;
  merged: DuplicateSide;
  choices: MergeChoices;
  onChange: (choices: MergeChoices) => void;
};

type ChoiceProps = {
  legend: string;
  name: keyof MergeChoices;
  kept: string;
  merged: string;
  chosen: "kept" | "merged";
  onChoose: (side: "kept" | "merged") => void;
};

function Choice({ legend, name, kept, merged, chosen, onChoose }: ChoiceProps) {
  const sides = [
    ["kept", kept],
    ["merged", merged],
  ] as const;
  return (
    <fieldset className="min-w-0">
      <legend className="text-faint text-small">{legend}</legend>
      <div className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
        {sides.map(([side, text]) => (
          <label
            key={side}
            className="flex min-w-0 items-start gap-2 text-small pointer-coarse:min-h-11 pointer-coarse:items-center"
          >
            <input
              type="radio"
              name={`kept-${name}`}
              checked={chosen === side}
              onChange={() => onChoose(side)}
              className="mt-0.5 size-4 shrink-0 accent-act pointer-coarse:mt-0"
            />
            <bdi className="min-w-0 break-words">{text}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What one person of two will be called; what only one of them has is kept anyway. */
export function KeptChoices({ kept, merged, choices, onChange }: KeptChoicesProps) {
  const nameDiffers = kept.name !== merged.name;
  const headlineDiffers =
    kept.headline !== null && merged.headline !== null && kept.headline !== merged.headline;
  return (
    <div className="grid gap-3">
      {nameDiffers ? (
        <Choice
          legend="Name that stays"
          name="name"
          kept={kept.name}
          merged={merged.name}
          chosen={choices.name}
          onChoose={(name) => onChange({ ...choices, name })}
        />
      ) : null}
      {headlineDiffers ? (
        <Choice
          legend="Headline that stays"
          name="headline"
          kept={kept.headline ?? ""}
          merged={merged.headline ?? ""}
          chosen={choices.headline}
          onChoose={(headline) => onChange({ ...choices, headline })}
        />
      ) : null}
      <p className="text-small text-soft">
        Both histories go into one timeline with their own dates, and both addresses lead there.
        What only one of them has is kept. You can take it back at any time.
      </p>
    </div>
  );
}
