/** How long what nobody touches is kept, in milliseconds. */
const KEPT_MS = 24 * 60 * 60 * 1_000;
/** How many of the last events of a game are kept. */
export const EVENTS_KEPT = 256;
/** How many games, and how many pulses, are remembered at most: the newest. */
const MOST_REMEMBERED = 2_000;

/** A field of a hash with the time of its last change beside it; what is old, or too much, goes. */
const remember = `
local function remember(hash, touched, field, value)
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  redis.call('HSET', hash, field, value)
  redis.call('ZADD', touched, now, field)
  local gone = redis.call('ZRANGE', touched, '-inf', now - ${KEPT_MS}, 'BYSCORE', 'LIMIT', 0, 100)
  local many = redis.call('ZCARD', touched) - ${MOST_REMEMBERED}
  if many > 0 then gone = redis.call('ZRANGE', touched, 0, math.min(many, 100) - 1) end
  if #gone > 0 then
    redis.call('HDEL', hash, unpack(gone))
    redis.call('ZREM', touched, unpack(gone))
  end
  redis.call('PEXPIRE', hash, ${KEPT_MS})
  redis.call('PEXPIRE', touched, ${KEPT_MS})
end
`;

/** Notes how far a game is and tells everybody, unless that is known. */
const tell = `${remember}
local function tell(heads, touched, gameId, revision, channel, news)
  if revision <= tonumber(redis.call('HGET', heads, gameId) or '-1') then return false end
  remember(heads, touched, gameId, revision)
  redis.call('PUBLISH', channel, news)
  return true
end
`;

const keep = `
local function keep(game, events)
  redis.call('LTRIM', events, -${EVENTS_KEPT}, -1)
  redis.call('PEXPIRE', game, ${KEPT_MS})
  redis.call('PEXPIRE', events, ${KEPT_MS})
end
`;

/**
 * Appends events that come next: KEYS game, events, heads, touched; ARGV channel, game's id, news, revision of the first
 * event, the events. Answers what came of it and the revision before: `applied`, `old` where all of them were there, or
 * `gap` where some before them are missing or the game is not there at all, and then nothing is changed.
 */
export const APPLY = `${tell}${keep}
local before = tonumber(redis.call('HGET', KEYS[1], 'revision') or '-1')
local first = tonumber(ARGV[4])
local last = first + #ARGV - 5
if last <= before then return {'old', before} end
if before < 0 or first > before + 1 then return {'gap', before} end
for revision = before + 1, last do redis.call('RPUSH', KEYS[2], ARGV[5 + revision - first]) end
redis.call('HSET', KEYS[1], 'revision', last)
keep(KEYS[1], KEYS[2])
tell(KEYS[3], KEYS[4], ARGV[2], last, ARGV[1], ARGV[3])
return {'applied', before}
`;

/**
 * Puts a game in the place of what is there: KEYS as before; ARGV channel, game's id, news, the revision that is expected
 * there (-1 for nothing), the new revision, the game, its last events. Answers `replaced`, or `moved` where another
 * writer came in between.
 */
export const REPLACE = `${tell}${keep}
local before = tonumber(redis.call('HGET', KEYS[1], 'revision') or '-1')
if before ~= tonumber(ARGV[4]) then return {'moved', before} end
redis.call('DEL', KEYS[2])
for index = 7, #ARGV do redis.call('RPUSH', KEYS[2], ARGV[index]) end
redis.call('HSET', KEYS[1], 'revision', ARGV[5], 'snapshotRevision', ARGV[5], 'snapshot', ARGV[6])
keep(KEYS[1], KEYS[2])
tell(KEYS[3], KEYS[4], ARGV[2], tonumber(ARGV[5]), ARGV[1], ARGV[3])
return {'replaced', before}
`;

/** Says how far a game is and no more: KEYS heads, touched; ARGV channel, game's id, news, revision. */
export const NOTE = `${tell}
tell(KEYS[1], KEYS[2], ARGV[2], tonumber(ARGV[4]), ARGV[1], ARGV[3])
return {'noted', 0}
`;

/**
 * Throws everything away that belongs to another log: KEYS log, heads, touched; ARGV this log's id, what the names of
 * games' keys begin with. Answers 1 where it did.
 */
export const CLAIM = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return 0 end
for _, gameId in ipairs(redis.call('HKEYS', KEYS[2])) do
  redis.call('DEL', ARGV[2] .. gameId, ARGV[2] .. gameId .. ':events')
end
redis.call('DEL', KEYS[2], KEYS[3])
redis.call('SET', KEYS[1], ARGV[1])
return 1
`;

/** KEYS beats, touched; ARGV channel, whose pulse, the beat. */
export const BEAT = `${remember}
remember(KEYS[1], KEYS[2], ARGV[2], ARGV[3])
redis.call('PUBLISH', ARGV[1], ARGV[3])
return 1
`;
