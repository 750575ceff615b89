/** Apple systems part an SMS's text from its number with `&`. */
export const isApple = /Mac|iPhone|iPad/.test(navigator.platform)
