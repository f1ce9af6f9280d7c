/** A fact in the past tense: a constant type and JSON-safe data. */
export type Event<Type extends string, Data> = { readonly type: Type; readonly data: Data };
