import { computed, inject, signal, type Signal, type WritableSignal } from '@angular/core';
import { type FieldTree, form, type SchemaFn, submit } from '@angular/forms/signals';
import { Online } from '../../../shared/network/online';
import { type Trouble, troubleOf } from '../data/trouble';

export type Texts = Readonly<Record<string, string>>;

interface Given<Model extends Texts> {
  readonly model: WritableSignal<Model>;
  /** What must hold before it is sent; the rest the server says. */
  readonly rules?: SchemaFn<Model>;
  readonly send: (model: Model) => Promise<void>;
  /** Default: the password is not that of the account. */
  readonly wrongPassword?: string;
  /** What only this form can be refused for, in words; null leaves it to the words of all forms. */
  readonly says?: (error: unknown) => Trouble | null;
}

/** What a form's frame and its fields show of it. */
export interface Sending {
  readonly underway: Signal<boolean>;
  /** What is wrong with no field in particular. */
  readonly trouble: Signal<string | null>;
  /** What is wrong with a field, as it was when it was tried to be sent. */
  readonly fault: (name: string) => string | null;
  /** Whether it has been sent, and taken. A second time while it is underway changes nothing. */
  readonly submit: () => Promise<boolean>;
}

/** A form that is sent once at a time and keeps what was typed, whatever comes of it. */
export interface SentForm<Model extends Texts> extends Sending {
  readonly fields: FieldTree<Model>;
}

interface Answered extends Trouble {
  readonly sent: Texts;
}

/**
 * What the server says is kept beside the form and not as errors of its fields: these would not let it be sent once more
 * as it is, which is all there is to do when the server was away.
 */
export const sentForm = <Model extends Texts>(given: Given<Model>): SentForm<Model> => {
  const { model, rules = () => undefined, send, wrongPassword = 'This is not your password.', says } = given;
  const online = inject(Online);
  const fields = form(model, rules);
  const state = fields as () => Pick<ReturnType<FieldTree<Texts>>, 'submitting' | 'errorSummary'>;
  const tried = signal(false);
  const answered = signal<Answered | null>(null);

  const unmet = (name: string): string | null => {
    if (!tried()) return null;
    const errors = state().errorSummary();
    return errors.find(({ fieldTree }) => fieldTree().keyInParent() === name)?.message ?? null;
  };
  const said = (name: string): string | null => {
    const last = answered();
    return last && last.sent[name] === model()[name] ? (last.fields[name] ?? null) : null;
  };
  const sendOnce = async (): Promise<void> => {
    const sent = model();
    answered.set(null);
    try {
      await send(sent);
      tried.set(false);
    } catch (error) {
      const circumstances = { online: online.lostAt() === null, wrongPassword };
      answered.set({ ...(says?.(error) ?? troubleOf(error, circumstances)), sent });
    }
  };

  return {
    fields,
    underway: computed(() => state().submitting()),
    trouble: computed(() => answered()?.whole ?? null),
    fault: (name) => unmet(name) ?? said(name),
    submit: async () => {
      tried.set(true);
      return (await submit(fields, sendOnce)) && answered() === null;
    },
  };
};
