interface DocumentPictureInPicture extends EventTarget {
  window: Window | null
}

const ofDocuments = (globalThis as { documentPictureInPicture?: DocumentPictureInPicture })
  .documentPictureInPicture

function close() {
  if (document.pictureInPictureElement) void document.exitPictureInPicture().catch(() => undefined)
  ofDocuments?.window?.close()
}

/** Closes picture-in-picture windows, and prevents new ones until released. */
export function holdPictureInPicture() {
  close()
  document.addEventListener('enterpictureinpicture', close, true)
  ofDocuments?.addEventListener('enter', close)
  return function release() {
    document.removeEventListener('enterpictureinpicture', close, true)
    ofDocuments?.removeEventListener('enter', close)
  }
}
