import { useEffect, useState } from 'preact/hooks';
import { EMPTY_PROFILE, editProfile, type Profile, profileItem } from '../storage.ts';

/** How many of the replies used last are remembered. */
const RECENT = 8;

/** What the agent likes, and how to change it; a change is made on what is stored at that moment. */
export function useProfile(): [Profile, (edit: (profile: Profile) => Profile) => void] {
  const [profile, setProfile] = useState(EMPTY_PROFILE);
  useEffect(() => {
    const stop = new AbortController();
    profileItem.watch((stored) => setProfile(stored ?? EMPTY_PROFILE), stop.signal);
    void profileItem.get().then((stored) => stored && setProfile(stored));
    return () => stop.abort();
  }, []);
  return [profile, (edit) => void editProfile(edit)];
}

/** The profile once a reply was used. */
export function withRecent(profile: Profile, name: string): Profile {
  return { ...profile, recent: [name, ...profile.recent.filter((other) => other !== name)].slice(0, RECENT) };
}

/** The profile with a reply among the favourites, or without where it was one. */
export function withFavourite(profile: Profile, name: string): Profile {
  const { favourites } = profile;
  return { ...profile, favourites: favourites.includes(name) ? favourites.filter((other) => other !== name) : [...favourites, name] };
}
