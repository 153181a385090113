export { dropUploads, sweepFiles } from './drop.store.ts';
export { keepUpload, readUpload } from './files.store.ts';
export { dropJoined, joinUploads } from './joined.store.ts';
export { sweepUploads } from './sweep.jobs.ts';
export { limits as uploadLimits, type Part, type Turn, type UploadedFile } from './types.ts';
export { adoptUploads, checkRoom, findUploads, type NewUpload, recordUpload } from './uploads.store.ts';
