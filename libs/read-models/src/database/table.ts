import { type EntityName, type EntityProperty } from '@mikro-orm/core';
import { type MikroORM } from '@mikro-orm/postgresql';
import { escapeIdentifier } from 'pg';

export interface Column {
  /** Its name in a row object. */
  readonly property: string;
  /** The same, quoted. */
  readonly field: string;
  /** Its name in the database, quoted. */
  readonly name: string;
  readonly type: string;
}

/** A table as the entity describes it, for SQL that is made from it. */
export interface Table {
  /** With its schema, quoted. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly key: readonly Column[];
}

const columnOf = ({ name, fieldNames, columnTypes }: EntityProperty): Column => ({
  property: name,
  field: escapeIdentifier(name),
  name: escapeIdentifier(fieldNames[0] ?? name),
  type: columnTypes[0] ?? 'text',
});

export const tableOf = (orm: MikroORM, entity: EntityName): Table => {
  const { tableName, props } = orm.getMetadata(entity);
  const schema = String(orm.config.get('schema'));
  return {
    name: `${escapeIdentifier(schema)}.${escapeIdentifier(tableName)}`,
    columns: props.map(columnOf),
    key: props.filter(({ primary }) => primary).map(columnOf),
  };
};
