/** True in Firefox, in every place where code of the extension runs but a site's page. */
export const isFirefox = () => location.protocol === 'moz-extension:'
