import * as z from 'zod';

export const PoolId = z.uuid('must be the id of a pool').toLowerCase();

export const FanId = z.uuid('must be the id of a fan').toLowerCase();
