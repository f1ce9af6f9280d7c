import * as z from 'zod';

/** What somebody may do: `operator` and `admin` act on the admin endpoints, `moderator` on what fans say. */
export const Role = z.enum(['fan', 'moderator', 'operator', 'admin']);
export type Role = z.infer<typeof Role>;

/** One spelling for each address: what looks the same is the same account. */
export const Email = z
  .string()
  .normalize('NFKC')
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[^\s@"\p{C}]{1,64}@[^\s@"\p{C}]+\.[^\s@"\p{C}]+$/u, 'must be an e-mail address');

/** Where the account of somebody is gone, boards say this. */
export const DELETED_FAN = 'deleted fan';

/** What others see. */
export const DisplayName = z
  .string()
  .normalize('NFKC')
  .trim()
  .min(1, 'must have at least one character')
  .max(40, 'must have at most 40 characters')
  .regex(/^\P{C}*$/u, 'must hold no control characters')
  .refine((name) => name.toLowerCase() !== DELETED_FAN, 'is what boards say of accounts that are gone');

/** Length is all that is asked; it is taken as it is given, to the last blank. */
export const NewPassword = z
  .string()
  .min(8, 'must have at least 8 characters')
  .max(128, 'must have at most 128 characters');

/** A password to be compared: whatever it is, the answer is right or wrong. */
const givenPassword = z.string().max(128, 'must have at most 128 characters');

export const Register = z
  .object({ email: Email, password: NewPassword, displayName: DisplayName })
  .meta({ id: 'Register' });
export type Register = z.infer<typeof Register>;

export const SignIn = z.object({ email: Email, password: givenPassword }).meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;

export const RenameMe = z.object({ displayName: DisplayName }).meta({ id: 'RenameMe' });
export type RenameMe = z.infer<typeof RenameMe>;

export const ChangePassword = z
  .object({ password: givenPassword, newPassword: NewPassword })
  .meta({ id: 'ChangePassword' });
export type ChangePassword = z.infer<typeof ChangePassword>;

/** The password of who has one; guests have none to give. */
export const DeleteAccount = z
  .object({ password: givenPassword.default('') })
  .prefault({})
  .meta({ id: 'DeleteAccount' });
export type DeleteAccount = z.infer<typeof DeleteAccount>;

/** Who asks: a guest has no e-mail, and a name only if it took one. */
export const Me = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('guest'), fanId: z.string(), displayName: z.string().nullable(), role: Role }),
    z.object({
      kind: z.literal('registered'),
      fanId: z.string(),
      displayName: z.string(),
      email: z.string(),
      role: Role,
    }),
  ])
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;
