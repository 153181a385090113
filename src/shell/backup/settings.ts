/**
 * Settings of an embedded PostgreSQL while a backup comes in. Nobody else uses it, and a restoring that is broken off begins
 * anew: so commits need not wait for the disk. Its files are synced all the same before the restoring ends, because it stops
 * in order and starts again with its usual settings.
 */
export const restoreSettings: Readonly<Record<string, string>> = {
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '8GB',
  checkpoint_timeout: '30min',
  autovacuum: 'off',
};
