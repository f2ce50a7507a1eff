"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { SheetFoot } from "@/components/ui/sheet";
import {
  type Encoding,
  type EncodingQuestion,
  encodings,
  encodingWords,
} from "@/lib/domain/archive/encoding/encodings";
import type { useSteps } from "./use-import";

type QuestionProps = {
  question: EncodingQuestion;
  value: Encoding | undefined;
  onChange: (encoding: Encoding) => void;
};

/** How a file would come out in each encoding that it may be in. */
function Question({ question: { file, candidates }, value, onChange }: QuestionProps) {
  const name = useId();
  const others = encodings.filter((one) => !candidates.some(({ encoding }) => encoding === one));
  const isOther = value !== undefined && others.includes(value);
  return (
    <fieldset className="grid gap-2">
      <legend className="font-semibold">
        How does <span dir="auto">{file}</span> read right?
      </legend>
      <p className="text-small text-soft">
        The file does not say in which encoding its letters are. Choose the line whose names you
        know.
      </p>
      {candidates.map(({ encoding, sample }) => (
        <label key={encoding} className="flex items-baseline gap-2.5 pointer-coarse:min-h-11">
          <input
            type="radio"
            name={name}
            className="size-4 shrink-0 translate-y-0.5 accent-act"
            checked={value === encoding}
            onChange={() => onChange(encoding)}
          />
          <span>
            <bdi className="wrap-anywhere font-serif font-semibold">{sample.join(" · ")}</bdi>{" "}
            <span className="text-small text-soft">{encodingWords[encoding]}</span>
          </span>
        </label>
      ))}
      <Field label="None of these: another encoding">
        <Select
          value={isOther ? value : ""}
          onChange={(event) => {
            const chosen = others.find((one) => one === event.currentTarget.value);
            if (chosen) onChange(chosen);
          }}
        >
          <option value="">Choose</option>
          {others.map((one) => (
            <option key={one} value={one}>
              {encodingWords[one]}
            </option>
          ))}
        </Select>
      </Field>
    </fieldset>
  );
}

type EncodingQuestionsProps = {
  importId: string;
  questions: readonly EncodingQuestion[];
  steps: ReturnType<typeof useSteps>;
};

/** Files whose encoding is in doubt: nothing is read before the member has said how they read right. */
export function EncodingQuestions({ importId, questions, steps }: EncodingQuestionsProps) {
  const { act, pending } = steps;
  const [chosen, setChosen] = useState<Record<string, Encoding>>({});
  const isAnswered = questions.every(({ file }) => file in chosen);
  return (
    <>
      <div className="grid gap-5 px-5 pb-4">
        {questions.map((question) => (
          <Question
            key={question.file}
            question={question}
            value={chosen[question.file]}
            onChange={(encoding) => setChosen({ ...chosen, [question.file]: encoding })}
          />
        ))}
      </div>
      <SheetFoot inFlow>
        <Button onClick={() => act("import.discard", { importId })} disabled={pending}>
          Give it up
        </Button>
        <Button
          variant="go"
          disabled={!isAnswered}
          pending={pending}
          onClick={() => act("import.choose-encodings", { importId, encodings: chosen })}
        >
          Read it like this
        </Button>
      </SheetFoot>
    </>
  );
}

type EncodingsReadProps = {
  read: readonly { file: string; encoding: Encoding }[];
  disabled: boolean;
  onChange: (encodings: Record<string, Encoding>) => void;
};

/** How files were read that are not in UTF-8, to be changed where the names look wrong. */
export function EncodingsRead({ read, disabled, onChange }: EncodingsReadProps) {
  return read.map(({ file, encoding }) => (
    <Field key={file} label={`${file} was read as`}>
      <Select
        value={encoding}
        disabled={disabled}
        onChange={(event) => {
          const chosen = encodings.find((one) => one === event.currentTarget.value);
          if (chosen) onChange({ [file]: chosen });
        }}
      >
        {encodings.map((one) => (
          <option key={one} value={one}>
            {encodingWords[one]}
          </option>
        ))}
      </Select>
    </Field>
  ));
}
