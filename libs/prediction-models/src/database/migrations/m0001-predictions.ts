import { Migration } from '@mikro-orm/migrations';

const tables = (schema: string): readonly string[] => [
  `create table ${schema}.questions (
    question_id text not null primary key,
    game_id text not null,
    number int not null,
    league text not null,
    day text not null,
    boards jsonb not null,
    terms jsonb not null,
    rule_version int not null,
    options jsonb not null,
    model text not null,
    opened_at text not null,
    basis jsonb not null,
    standing jsonb not null,
    settlement jsonb not null,
    verdicts jsonb not null,
    crowd jsonb null
  )`,
  `create index questions_of_game on ${schema}.questions (game_id, number)`,
  `create table ${schema}.answers (
    question_id text not null,
    fan_id text not null,
    pick text not null,
    chance double precision null,
    model_chance double precision not null,
    rule_version int not null,
    game_revision int not null,
    known_position text not null,
    at text not null,
    place text not null,
    score jsonb not null,
    settlement int not null,
    first_points int null,
    primary key (question_id, fan_id)
  ) with (fillfactor = 60)`,
  `create index answers_of_fan on ${schema}.answers (fan_id, place)`,
  `create table ${schema}.tallies (
    board text not null,
    fan_id text not null,
    answers int not null,
    points int not null,
    first_points int not null,
    skill numeric(16,6) not null,
    skilled int not null,
    mean_skill double precision null,
    "right" int not null,
    judged int not null,
    void int not null,
    earliest bigint not null,
    primary key (board, fan_id)
  )`,
  `create index tallies_by_points on ${schema}.tallies (board, points desc, skill desc, earliest, fan_id)`,
  `create index tallies_by_skill on ${schema}.tallies (board, mean_skill desc, earliest, fan_id)
    where mean_skill is not null`,
];

const feedTables = (schema: string): readonly string[] => [
  `create table ${schema}.checkpoints (
    name text not null primary key,
    position text not null,
    build uuid not null default gen_random_uuid()
  )`,
  `create table ${schema}.dead_letters (
    feed text not null,
    event_id text not null,
    stream text not null,
    revision int not null,
    event jsonb not null,
    reason jsonb not null,
    parked_at text not null,
    resolution jsonb null,
    primary key (feed, event_id)
  )`,
  `create index dead_letters_of_stream on ${schema}.dead_letters (feed, stream, revision)`,
  `create table ${schema}.instructions (
    id uuid not null primary key,
    feed text not null,
    event_id text not null,
    stream text not null,
    kind text not null,
    reason text not null,
    asked_by text not null,
    asked_at text not null,
    outcome jsonb null
  )`,
  `create index instructions_of_letter on ${schema}.instructions (feed, event_id, asked_at)`,
];

export class PredictionTables extends Migration {
  override up(): void {
    const schema = this.driver.getPlatform().quoteIdentifier(String(this.config.get('schema')));
    for (const statement of [...tables(schema), ...feedTables(schema)]) this.addSql(statement);
  }
}
