/** True in Firefox. Works in every extension context, but not in content scripts. */
export const isFirefox = () => location.protocol === 'moz-extension:'
