import type { Me } from '@pbp/contracts';
import { type Problem } from '../../../shared/http/problem';

/** Who is before the page. Nobody was asked yet, or nobody could be found out, or it is a fan: a guest or a registered one. */
export type Who = { readonly kind: 'unknown' } | { readonly kind: 'none'; readonly problem: Problem } | Me;

/** The fan, where there is one. */
export const fanOf = (who: Who): Me | null => {
  switch (who.kind) {
    case 'unknown':
    case 'none':
      return null;
    case 'guest':
    case 'registered':
      return who;
    default:
      return who satisfies never;
  }
};

/** What a fan is called; a guest who has not taken a name is 'Guest'. */
export const nameOf = (fan: Me): string => fan.displayName ?? 'Guest';
