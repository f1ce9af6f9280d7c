/** Injection tokens of what every process shares; the instances are made before Nest starts. */
export const CONFIG = Symbol('CONFIG');
export const EVENT_STORE = Symbol('EVENT_STORE');
export const FEED_PULSE = Symbol('FEED_PULSE');
export const LIVE_STATE = Symbol('LIVE_STATE');
export const ARCHIVE = Symbol('ARCHIVE');
export const ARCHIVE_OBJECTS = Symbol('ARCHIVE_OBJECTS');
export const READINESS = Symbol('READINESS');
export const LOGGER = Symbol('LOGGER');
export const ORM = Symbol('ORM');
/** The ORM of the accounts' own tables. */
export const ACCOUNTS_ORM = Symbol('ACCOUNTS_ORM');
/** The ORM of the tables of pools. */
export const POOLS_ORM = Symbol('POOLS_ORM');
/** The ORM of the tables of questions and answers. */
export const PREDICTIONS_ORM = Symbol('PREDICTIONS_ORM');
