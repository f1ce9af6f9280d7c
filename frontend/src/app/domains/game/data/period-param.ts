/** A period as the address carries it; null where it names none. */
export const periodOf = (param: string | null | undefined): number | null =>
  /^[1-9]\d?$/.test(param ?? '') ? Number(param) : null;
