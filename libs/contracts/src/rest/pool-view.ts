import * as z from 'zod';

/** Letters and digits that nobody takes for one another: no 0 and O, no 1, I and L. */
export const POOL_CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const POOL_CODE_LENGTH = 8;

/** What lets in whoever has it; typed in whatever case. */
export const PoolCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(
    new RegExp(`^[${POOL_CODE_LETTERS}]{${POOL_CODE_LENGTH}}$`),
    `must be ${POOL_CODE_LENGTH} of ${POOL_CODE_LETTERS}`,
  );

/** What a pool is called whose name was forgotten with the account of who gave it. */
export const UNNAMED_POOL = 'unnamed pool';

export const PoolName = z
  .string()
  .normalize('NFKC')
  .trim()
  .min(1, 'must have at least one character')
  .max(60, 'must have at most 60 characters')
  .regex(/^\P{C}*$/u, 'must hold no control characters');

/** `requestId` is the client's own: the same twice makes one pool. */
export const CreatePool = z.object({ requestId: z.uuid(), name: PoolName }).meta({ id: 'CreatePool' });
export type CreatePool = z.infer<typeof CreatePool>;

export const JoinPool = z.object({ code: PoolCode }).meta({ id: 'JoinPool' });
export type JoinPool = z.infer<typeof JoinPool>;

export const RenamePool = z.object({ name: PoolName }).meta({ id: 'RenamePool' });
export type RenamePool = z.infer<typeof RenamePool>;

/** To a member, who owns it from then on. */
export const HandOverPool = z.object({ fanId: z.uuid().toLowerCase() }).meta({ id: 'HandOverPool' });
export type HandOverPool = z.infer<typeof HandOverPool>;

export const PoolMember = z
  .object({
    fanId: z.string(),
    displayName: z.string(),
    /** ISO time. */
    joinedAt: z.string(),
  })
  .meta({ id: 'PoolMember' });
export type PoolMember = z.infer<typeof PoolMember>;

/** A private group of fans, as its members see it. */
export const PoolView = z
  .object({
    id: z.string(),
    name: z.string(),
    /** By which others join. */
    code: z.string(),
    ownerId: z.string(),
    /** Whoever joined earliest first. */
    members: z.array(PoolMember),
  })
  .meta({ id: 'Pool' });
export type PoolView = z.infer<typeof PoolView>;

/** A pool in a list of one's own. */
export const PoolCard = z
  .object({
    id: z.string(),
    name: z.string(),
    ownerId: z.string(),
    /** How many. */
    members: z.number().int(),
    /** When who asks joined it; ISO time. */
    joinedAt: z.string(),
  })
  .meta({ id: 'PoolCard' });
export type PoolCard = z.infer<typeof PoolCard>;

/** The pools of who asks, the one joined last first. */
export const MyPools = z.object({ pools: z.array(PoolCard) }).meta({ id: 'MyPools' });
export type MyPools = z.infer<typeof MyPools>;
