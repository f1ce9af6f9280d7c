/** What a select was set to; empty is no choice. */
export const chosen = ({ target }: Event): string | null =>
  target instanceof HTMLSelectElement && target.value !== '' ? target.value : null;
