import { Migration } from '@mikro-orm/migrations';

const stats = `
  points int not null,
  field_goals_made int not null,
  field_goals_attempted int not null,
  three_pointers_made int not null,
  three_pointers_attempted int not null,
  free_throws_made int not null,
  free_throws_attempted int not null,
  offensive_rebounds int not null,
  defensive_rebounds int not null,
  rebounds int not null,
  assists int not null,
  steals int not null,
  blocks int not null,
  turnovers int not null,
  fouls int not null`;

const tables = (schema: string): readonly string[] => [
  `create table ${schema}.game_cards (
    game_id text not null primary key,
    league text not null,
    day text not null,
    starts_at text not null,
    revision int not null,
    phase text not null,
    detail text not null,
    period int not null,
    clock text not null,
    home jsonb not null,
    away jsonb not null,
    score jsonb null,
    line_score jsonb not null,
    lead jsonb not null
  )`,
  `create index game_cards_of_day on ${schema}.game_cards (league, day, starts_at, game_id)`,
  `create table ${schema}.plays (
    game_id text not null,
    play_id text not null,
    ordinal int not null,
    play jsonb not null,
    primary key (game_id, play_id)
  )`,
  `create table ${schema}.player_lines (
    game_id text not null,
    side text not null,
    player_id text not null,
    team_id text not null,
    ordinal int not null,
    name text not null,
    short_name text not null,
    jersey text null,
    position text null,
    starter boolean not null,
    played boolean not null,
    seconds double precision not null,
    plus_minus int not null,${stats},
    primary key (game_id, side, player_id)
  )`,
  `create table ${schema}.team_lines (
    game_id text not null,
    side text not null,
    team_id text not null,
    team_rebounds int not null,
    team_turnovers int not null,${stats},
    primary key (game_id, side)
  )`,
  `create table ${schema}.line_scores (
    game_id text not null,
    side text not null,
    period int not null,
    points int not null,
    primary key (game_id, side, period)
  )`,
  `create table ${schema}.score_timelines (
    game_id text not null primary key,
    periods jsonb not null,
    points jsonb not null
  )`,
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
];

export class ReadModelTables extends Migration {
  override up(): void {
    const schema = this.driver.getPlatform().quoteIdentifier(String(this.config.get('schema')));
    for (const statement of tables(schema)) this.addSql(statement);
  }
}
