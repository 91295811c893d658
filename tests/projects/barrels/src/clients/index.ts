export * from './redis';
export * from './pg';
export { default as search } from './search';
export * as mail from './mail';
