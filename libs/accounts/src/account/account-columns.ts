import { type Me, type Role } from '@pbp/contracts';

/** What may be told of an account; the hash of its password is none of it. */
export type AccountRow = {
  readonly id: string;
  readonly email: string | null;
  readonly displayName: string | null;
  readonly role: Role;
};

export const columnsOfAccount = 'id, email, display_name as "displayName", role';

export const toMe = ({ id, email, displayName, role }: AccountRow): Me =>
  email === null
    ? { kind: 'guest', fanId: id, displayName, role }
    : { kind: 'registered', fanId: id, displayName: displayName ?? '', email, role };
