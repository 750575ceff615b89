import '@/components/ui/styles/tokens.css'
import '@/components/ui/styles/base.css'
import '@/components/ui/styles/typeface.css'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { createHome, HomeContext } from './home'

createRoot(document.getElementById('root')!).render(
  <HomeContext value={createHome()}>
    <App />
  </HomeContext>,
)
