export { ApiModule } from './api.module.js';
export { prepareApi } from './prepare-api.js';
