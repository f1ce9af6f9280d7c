import { join } from 'node:path';
import { type Config } from '@pbp/contracts';
import { ConfigError } from '@pbp/platform';
import { FolderObjects } from './folder-objects.js';
import { type ObjectStore } from './object-store.js';
import { type S3Settings } from './s3-calls.js';
import { S3Objects } from './s3-objects.js';

export type ArchiveConfig = Pick<
  Config,
  'DATA_DIR' | 'S3_ENDPOINT' | 'S3_BUCKET' | 'S3_REGION' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'
>;

const s3 = (config: ArchiveConfig, bucket: string, prefix: string): S3Objects => {
  const { S3_ENDPOINT: endpoint, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = config;
  if (!endpoint || !accessKeyId || !secretAccessKey)
    throw new ConfigError('S3_ENDPOINT is unset: it says, with its keys, which S3 is asked for the bucket');
  const settings: S3Settings = { endpoint, region: config.S3_REGION, accessKeyId, secretAccessKey, bucket, prefix };
  return new S3Objects(settings);
};

/** The archive of the configuration: the bucket at S3_ENDPOINT, or the folder `archive` in DATA_DIR. */
export const openObjects = (config: ArchiveConfig): ObjectStore =>
  config.S3_ENDPOINT ? s3(config, config.S3_BUCKET, '') : new FolderObjects(join(config.DATA_DIR, 'archive'));

/** The archive at a place that somebody named: a folder, or `s3://bucket/prefix`. Throws ConfigError without S3_ENDPOINT. */
export const openObjectsAt = (place: string, config: ArchiveConfig): ObjectStore => {
  const named = /^s3:\/\/([^/]+)\/?(.*?)\/*$/.exec(place);
  if (!named) return new FolderObjects(place);
  const [, bucket = '', prefix = ''] = named;
  return s3(config, bucket, prefix === '' ? '' : `${prefix}/`);
};
