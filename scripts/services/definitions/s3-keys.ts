/** Both S3 servers take the same keys, so that a client changes nothing but the endpoint. */
export const s3Keys = { id: 'play-by-play', secret: 'play-by-play-secret' } as const;
