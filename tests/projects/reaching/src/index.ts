export * from './stores';
export * as named from './parts';
export { default as Parts, fresh as 'fresh part' } from './parts';
