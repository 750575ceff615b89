const world = globalThis as { __porchlightVeil?: (() => void) | undefined }

/** Remembers how to remove the veil over this page. */
export const rememberVeil = (lift: () => void) => {
  world.__porchlightVeil = lift
}

/** Shows this page again; called by the overlay once it covers the page. Does nothing without a veil. */
export const liftVeil = () => {
  world.__porchlightVeil?.()
  world.__porchlightVeil = undefined
}
