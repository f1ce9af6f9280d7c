/** Confluent's wire format: a zero byte, the schema's id in four bytes, then the value. */
const MAGIC = 0;
const HEADER_BYTES = 5;

/** A JSON value as bytes, behind the id of its schema where it has one. */
export const encodeValue = (value: unknown, schemaId: number | undefined): Buffer => {
  const json = JSON.stringify(value);
  if (schemaId === undefined) return Buffer.from(json, 'utf8');
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + Buffer.byteLength(json));
  bytes.writeUInt8(MAGIC, 0);
  bytes.writeUInt32BE(schemaId, 1);
  bytes.write(json, HEADER_BYTES, 'utf8');
  return bytes;
};

export interface DecodedValue {
  readonly value: unknown;
  readonly schemaId: number | undefined;
}

/** The value of plain and of framed bytes: JSON never begins with a zero byte. Throws SyntaxError for what is no JSON. */
export const decodeValue = (bytes: Buffer): DecodedValue => {
  if (bytes[0] !== MAGIC) return { value: JSON.parse(bytes.toString('utf8')), schemaId: undefined };
  if (bytes.length < HEADER_BYTES) throw new SyntaxError('a framed value without its schema id');
  return { value: JSON.parse(bytes.toString('utf8', HEADER_BYTES)), schemaId: bytes.readUInt32BE(1) };
};
