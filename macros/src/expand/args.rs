//! The arguments of messages: their names for the catalog, and the method that
//! gives the values of an occurrence.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::context::{Context, template_fields};
use crate::ast::Member;
use crate::message::Template;
use crate::model::Variant;

/// An argument of a message.
struct Argument {
    name: String,
    value: Value,
}

enum Value {
    /// A field, and whether it is shown by its `Debug`.
    Field(usize, bool),
    /// A trailing argument.
    Expression(TokenStream),
}

/// The names of the arguments of the variant's own message.
pub(super) fn names(variant: &Variant<'_>) -> Vec<String> {
    let arguments = variant
        .public_template()
        .map(|template| arguments(variant, template));
    let arguments = arguments.into_iter().flatten();
    arguments.map(|argument| argument.name).collect()
}

/// Fields in the order of the text, then trailing arguments. A field without a
/// name is `arg0`, since there are places for names that begin with a letter.
fn arguments(variant: &Variant<'_>, template: &Template) -> Vec<Argument> {
    let mut arguments: Vec<Argument> = Vec::new();
    let shown = template.shows.iter();
    for (show, format_trait) in shown.filter_map(|show| Some((show, show.format_trait?))) {
        let field = &variant.fields[show.field];
        let name = match field.member {
            Member::Named(_) => field.member.name(),
            Member::Unnamed(position, _) => format!("arg{position}"),
        };
        if !field.mentions_param && arguments.iter().all(|known| known.name != name) {
            arguments.push(Argument {
                name,
                value: Value::Field(show.field, format_trait == "Debug"),
            });
        }
    }
    // What is in an expression could be of a parameter's type.
    let in_expressions = template
        .shows
        .iter()
        .filter(|show| show.format_trait.is_none());
    let mut in_expressions = in_expressions.map(|show| &variant.fields[show.field]);
    if !in_expressions.any(|field| field.mentions_param) {
        for (position, (name, value)) in template.trailing.iter().enumerate() {
            let name = name.clone().unwrap_or_else(|| format!("arg{position}"));
            if arguments.iter().all(|known| known.name != name) {
                arguments.push(Argument {
                    name,
                    value: Value::Expression(value.clone()),
                });
            }
        }
    }
    arguments
}

/// ```text
/// when_described! {
///     fn args(&self, __args: &mut Args) {
///         use {ArgumentNumber as _, ArgumentText as _, ArgumentNothing as _};
///         match self {
///             Self::NotFound { id: __field_id } => {
///                 (&&&Argument(__field_id)).add_to(__args, "id");
///             }
///             _ => defaults::args(self, __args),
///         }
///     }
/// }
/// ```
pub(super) fn expand(context: &Context<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let arms = context.arms(|variant| {
        let template = variant.public_template()?;
        let arguments = arguments(variant, template);
        if arguments.is_empty() {
            return None;
        }
        let needs_all = arguments
            .iter()
            .any(|argument| matches!(argument.value, Value::Expression(_)));
        let mut bound: Vec<usize> = arguments
            .iter()
            .filter_map(|argument| match argument.value {
                Value::Field(field, _) => Some(field),
                Value::Expression(_) => None,
            })
            .collect();
        if needs_all {
            bound.extend(template_fields(variant, template));
        }
        bound.sort_unstable();
        bound.dedup();
        let pattern = context.pattern(variant, &bound);
        let variables = needs_all.then_some(&template.variables);
        let statements = arguments.iter().map(|Argument { name, value }| {
            let name = Literal::string(name);
            match value {
                Value::Field(field, is_debug) => {
                    let binding = variant.binding(*field);
                    let argument = if *is_debug {
                        quote!(DebugArgument)
                    } else {
                        quote!(Argument)
                    };
                    quote!((&&&#private::#argument(#binding)).add_to(__args, #name);)
                }
                Value::Expression(value) => {
                    quote!((&&&#private::Argument(&(#value))).add_to(__args, #name);)
                }
            }
        });
        Some(quote!(#pattern => { #variables #(#statements)* }))
    });
    if arms.is_empty() {
        return TokenStream::new();
    }
    let body = context.match_self(arms, &quote!(#private::defaults::args(self, __args)));
    quote! {
        #private::when_described! {
            fn args(&self, __args: &mut #krate::Args) {
                use #private::{ArgumentNothing as _, ArgumentNumber as _, ArgumentText as _};
                #body
            }
        }
    }
}
