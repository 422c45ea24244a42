//! Sorting for short lists.

/// Sorts a list by a key; equal items keep their order.
///
/// An insertion sort: the lists here are shorter than a hundred. The general sort of the standard
/// library is faster on long ones but costs the wasm 5 KB for every kind of list.
pub fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    // Some keys are expensive to make: make each once.
    let mut keys: Vec<K> = list.iter().map(key).collect();
    for end in 1..list.len() {
        let mut at = end;
        while at > 0 && keys.get(at) < keys.get(at - 1) {
            keys.swap(at - 1, at);
            list.swap(at - 1, at);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sort_by_key;

    #[test]
    fn sorts_as_the_standard_library_does() {
        let lists: [&[(u8, u8)]; 5] = [
            &[],
            &[(1, 0)],
            &[(2, 0), (1, 0), (2, 1), (1, 1), (0, 0)],
            &[(0, 0), (0, 1), (0, 2)],
            &[(3, 0), (2, 0), (1, 0)],
        ];
        for list in lists {
            let (mut ours, mut theirs) = (list.to_vec(), list.to_vec());
            sort_by_key(&mut ours, |&(key, _)| key);
            theirs.sort_by_key(|&(key, _)| key);
            assert_eq!(ours, theirs);
        }
    }
}
