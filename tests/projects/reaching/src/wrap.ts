export const asyncHandler = (fn) => (...given) => fn(...given).catch(console.error);
