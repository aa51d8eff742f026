//! How values cross between Rust and PostgreSQL, where pgrx has no way of its own.

use nps_core::{Prior, Tally, Weighted};
use pgrx::callconv::{Arg, ArgAbi, BoxRet, FcInfo};
use pgrx::datum::{Datum, FromDatum};
use pgrx::pg_sys;
use pgrx::pgrx_sql_entity_graph::metadata::{
    ArgumentError, ReturnsError, ReturnsRef, SqlMappingRef, SqlTranslatable, TypeOrigin,
};

/// A type of ours that PostgreSQL keeps as it is: bytes of a fixed length, aligned to eight, without pointers, any value of
/// which SQL can have made only through the type's own input, receive and cast functions.
pub(crate) trait Stored: Copy {
    /// What SQL calls the type, as in the errors of its input.
    const NAME: &'static str;
    /// How a value is written, for whoever wrote another.
    const FORM: &'static str;
}

impl Stored for Tally {
    const NAME: &'static str = "nps_tally";
    const FORM: &'static str =
        "Write a tally as eleven counts, of the scores 0 to 10: {n0,n1,n2,n3,n4,n5,n6,n7,n8,n9,n10}.";
}

impl Stored for Weighted {
    const NAME: &'static str = "nps_weighted";
    const FORM: &'static str = "Write weighted answers as eleven counts, of the scores 0 to 10, eleven sums of their weights and eleven of their squared weights: {{n0,...,n10},{w0,...,w10},{s0,...,s10}}.";
}

impl Stored for Prior {
    const NAME: &'static str = "nps_prior";
    const FORM: &'static str = "Write a prior as the number of units, their detractors, passives and promoters, and two sums over the units, of n^2 and of (promoters - detractors)^2/n: {k,d,p,q,s,t}.";
}

// SQL declares the types with these lengths and this alignment.
const _: () = assert!(size_of::<Tally>() == 88 && align_of::<Tally>() == 8);
const _: () = assert!(size_of::<Weighted>() == 264 && align_of::<Weighted>() == 8);
const _: () = assert!(size_of::<Prior>() == 48 && align_of::<Prior>() == 8);

/// A value of a type of ours as an argument or a result of an ordinary function.
#[derive(Clone, Copy)]
pub(crate) struct ByReference<T>(pub(crate) T);

// SAFETY: the name is that of the type which SQL declares for T.
unsafe impl<T: Stored> SqlTranslatable for ByReference<T> {
    const TYPE_IDENT: &'static str = T::NAME;
    const TYPE_ORIGIN: TypeOrigin = TypeOrigin::External;
    const ARGUMENT_SQL: Result<SqlMappingRef, ArgumentError> = Ok(SqlMappingRef::literal(T::NAME));
    const RETURN_SQL: Result<ReturnsRef, ReturnsError> = Ok(ReturnsRef::One(SqlMappingRef::literal(T::NAME)));
}

// SAFETY: PostgreSQL hands over a pointer to a value that its type vouches for.
unsafe impl<'fcx, T: Stored> ArgAbi<'fcx> for ByReference<T> {
    unsafe fn unbox_arg_unchecked(arg: Arg<'_, 'fcx>) -> Self {
        // SAFETY: the argument is declared of that type.
        unsafe { arg.unbox_arg_using_from_datum() }.expect("the SQL declaration says STRICT")
    }
}

impl<T: Stored> FromDatum for ByReference<T> {
    unsafe fn from_polymorphic_datum(datum: pg_sys::Datum, is_null: bool, _: pg_sys::Oid) -> Option<Self> {
        // SAFETY: see above; a null pointer would be a NULL.
        (!is_null).then(|| Self(unsafe { *datum.cast_mut_ptr::<T>() }))
    }
}

impl<T: Stored> ByReference<T> {
    /// The value in memory of PostgreSQL's.
    pub(crate) fn into_raw(self) -> pg_sys::Datum {
        // SAFETY: palloc gives at least as much memory as asked for, aligned for any type, or raises an error.
        unsafe {
            let copy: *mut T = pg_sys::palloc(size_of::<T>()).cast();
            copy.write(self.0);
            copy.into()
        }
    }
}

// SAFETY: the datum is a pointer to such a value in the caller's memory context.
unsafe impl<T: Stored> BoxRet for ByReference<T> {
    unsafe fn box_into<'fcx>(self, fcinfo: &mut FcInfo<'fcx>) -> Datum<'fcx> {
        let datum = self.into_raw();
        // SAFETY: as above.
        unsafe { fcinfo.return_raw_datum(datum) }
    }
}

/// A word in SQL, as bytes of whatever encoding the database has: compared with words of ours, which are ASCII.
pub(crate) struct Word<'fcx>(&'fcx [u8]);

impl Word<'_> {
    /// As text, with what is no UTF-8 replaced.
    pub(crate) fn text(&self) -> std::borrow::Cow<'_, str> {
        String::from_utf8_lossy(self.0)
    }
}

pgrx::impl_sql_translatable!(Word<'_>, "text");

// SAFETY: a text is a varlena, whose bytes outlive the call.
unsafe impl<'fcx> ArgAbi<'fcx> for Word<'fcx> {
    unsafe fn unbox_arg_unchecked(arg: Arg<'_, 'fcx>) -> Self {
        // SAFETY: the argument is declared text.
        Self(unsafe { arg.unbox_arg_using_from_datum() }.expect("the SQL declaration says STRICT"))
    }
}

/// One row of a function that SQL declares with OUT parameters: a value for each, in their order.
pub(crate) struct Row(pub(crate) Vec<Option<pg_sys::Datum>>);

pgrx::impl_sql_translatable!(Row, "record");

// SAFETY: the datum is a tuple of the declared row type. That as many columns are declared is checked; that they have the
// same types is for sql/extension/ to say and for the tests to see.
unsafe impl BoxRet for Row {
    unsafe fn box_into<'fcx>(self, fcinfo: &mut FcInfo<'fcx>) -> Datum<'fcx> {
        let mut nulls: Vec<bool> = self.0.iter().map(Option::is_none).collect();
        let mut values: Vec<_> = self
            .0
            .into_iter()
            .map(|column| column.unwrap_or(pg_sys::Datum::null()))
            .collect();
        let mut descriptor = std::ptr::null_mut();
        // SAFETY: PostgreSQL fills in the descriptor of the declared row, and forms the tuple from as many values.
        unsafe {
            let class =
                pg_sys::get_call_result_type(fcinfo.as_mut_ptr(), std::ptr::null_mut(), &mut descriptor);
            assert!(
                class == pg_sys::TypeFuncClass::TYPEFUNC_COMPOSITE,
                "SQL declares OUT parameters"
            );
            assert!(
                (*descriptor).natts as usize == values.len(),
                "SQL declares as many OUT parameters"
            );
            let descriptor = pg_sys::BlessTupleDesc(descriptor);
            let tuple = pg_sys::heap_form_tuple(descriptor, values.as_mut_ptr(), nulls.as_mut_ptr());
            fcinfo.return_raw_datum(pg_sys::HeapTupleHeaderGetDatum((*tuple).t_data))
        }
    }
}
