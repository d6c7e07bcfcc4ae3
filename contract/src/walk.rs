//! From a type's catalog to a list of its errors.

use std::collections::HashMap;

use fault::{Catalog, Entries, Entry, Nested};

use crate::listed::Listed;

/// All errors of a type, nested types included: those of its own variants first,
/// as [`Entries::iter`] has them.
///
/// ```
/// use fault::ApiError;
///
/// #[derive(Debug, ApiError)]
/// enum ShopError {
///     #[status(409)]
///     SoldOut,
///     #[transparent]
///     Auth(#[from] AuthError),
/// }
///
/// #[derive(Debug, ApiError)]
/// enum AuthError {
///     #[status(403)]
///     Forbidden,
/// }
///
/// let names: Vec<String> = fault_contract::entries::<ShopError>()
///     .iter()
///     .map(|listed| listed.name().to_owned())
///     .collect();
/// assert_eq!(names, ["ShopErrorSoldOut", "AuthErrorForbidden"]);
/// ```
pub fn entries<E: Catalog + ?Sized>() -> Vec<Listed> {
    Walk::of::<E>().listed
}

/// The errors of a type, and its variants whose errors are only known at run time.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Walk {
    /// The type's entries.
    pub root: &'static Entries,
    /// Every error that is known.
    pub listed: Vec<Listed>,
    /// The variants that delegate to a `dyn Fault`.
    pub open: Vec<Open>,
}

/// A variant that delegates to a `dyn Fault`: what it answers is not in the
/// catalog.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Open {
    /// The type whose variant it is.
    pub owner: &'static Entries,
    /// The variants that lead to it, the outermost first; the last is itself.
    pub way: Vec<&'static Nested>,
}

impl Open {
    /// The variant's name.
    pub fn variant(&self) -> &'static str {
        self.way.last().map_or("", |nested| nested.variant())
    }
}

impl Walk {
    /// Walks the catalog of `E`.
    pub fn of<E: Catalog + ?Sized>() -> Self {
        Self::through(E::CATALOG)
    }

    /// Walks the entries of a type. Of a [subset](crate::subset) the errors have
    /// the names that they have in the whole.
    pub fn through(root: &'static Entries) -> Self {
        let whole = root.whole().unwrap_or(root);
        let mut walk = Self {
            root,
            listed: Vec::new(),
            open: Vec::new(),
        };
        walk.enter(whole, whole, &mut Vec::new());
        name_each(&mut walk.listed);
        if root.whole().is_some() {
            let nested = |way: Option<&'static Nested>| {
                let variant = way.map(Nested::variant);
                let mut nested = root.nested().iter();
                nested.any(|nested| Some(nested.variant()) == variant)
            };
            let own = |entry: &Entry| root.own().iter().any(|own| own.name() == entry.name());
            walk.listed.retain(|listed| match listed.way().next() {
                Some(first) => nested(Some(first)),
                None => own(listed.own),
            });
            walk.open.retain(|open| nested(open.way.first().copied()));
        }
        walk
    }

    fn enter(
        &mut self,
        root: &'static Entries,
        owner: &'static Entries,
        way: &mut Vec<(usize, &'static Nested)>,
    ) {
        for (place, own) in owner.own().iter().enumerate() {
            let mut entry = *own;
            for (_, nested) in way.iter().rev() {
                entry = nested.seen_from_outside(entry);
            }
            self.listed.push(Listed {
                name: String::new(),
                root,
                way: way.clone(),
                owner,
                place,
                own,
                entry,
            });
        }
        for (place, nested) in owner.nested().iter().enumerate() {
            way.push((place, nested));
            if nested.entries().is_erased() {
                self.open.push(Open {
                    owner,
                    way: way.iter().map(|(_, nested)| *nested).collect(),
                });
            } else {
                self.enter(root, nested.entries(), way);
            }
            way.pop();
        }
    }
}

/// Gives each a name of its own. All that would have one name are called by the
/// way to them; a type that is nested once more then renames none but its own.
fn name_each(all: &mut [Listed]) {
    let short = |listed: &Listed| joined(listed.owner, [], listed);
    let mut count: HashMap<String, usize> = HashMap::new();
    for listed in all.iter() {
        *count.entry(short(listed)).or_default() += 1;
    }
    let mut taken: HashMap<String, usize> = HashMap::new();
    for listed in all {
        let mut name = short(listed);
        if count[&name] > 1 {
            let way: Vec<_> = listed.way().map(Nested::variant).collect();
            name = joined(listed.root, way, listed);
        }
        let again = taken.entry(name.clone()).or_default();
        *again += 1;
        listed.name = match *again {
            1 => name,
            again => {
                // Hardly ever: two ways that read alike.
                let numbered = (again..).map(|number| format!("{name}{number}"));
                let mut free = numbered.filter(|name| !count.contains_key(name));
                free.next().unwrap_or(name)
            }
        };
    }
}

/// `BookingError` + `Auth` + `Expired`; of a struct, which has no variants, its own
/// name once.
fn joined(
    entries: &Entries,
    way: impl IntoIterator<Item = &'static str>,
    listed: &Listed,
) -> String {
    let mut name = entries.name().to_owned();
    name.extend(way);
    if listed.own.name() != entries.name() {
        name.push_str(listed.own.name());
    }
    name
}
